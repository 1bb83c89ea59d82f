import type { FailureMessages } from "./FailureMessages";

/** Of searching, and of the expressions that are searched for. */
export const searchFailures = {
  "search-cancelled": {
    en: "The search was cancelled.",
    "zh-CN": "搜索已取消。",
  },
  "search-unavailable": {
    en: "Searching is not possible now: {{reason}}. Searching again starts it anew.",
    "zh-CN": "暂时无法搜索：{{reason}}。再次搜索会重新启动。",
  },
  "pattern-bracket-open": {
    en: "The pattern opens a set with [ and does not close it: “{{part}}”.",
    "zh-CN": "正则表达式中的 [ 没有对应的 ]：“{{part}}”。",
  },
  "pattern-parenthesis": {
    en: "A parenthesis of the pattern “{{part}}” has no partner.",
    "zh-CN": "正则表达式中的圆括号不配对：“{{part}}”。",
  },
  "pattern-repeat": {
    en: "The pattern repeats in a way that means nothing: “{{part}}”. To find the sign itself, write \\ before it.",
    "zh-CN": "正则表达式中的重复方式无意义：“{{part}}”。如要查找该符号本身，请在前面加 \\。",
  },
  "pattern-repeat-backwards": {
    en: "The pattern repeats from a larger number to a smaller one: “{{part}}”.",
    "zh-CN": "正则表达式中的重复次数前大后小：“{{part}}”。",
  },
  "pattern-repeat-many": {
    en: "The pattern repeats too often at “{{part}}”: up to 1,000 times are possible, counting repeated repetitions.",
    "zh-CN": "正则表达式在“{{part}}”处重复次数过多：连同嵌套的重复，最多 1000 次。",
  },
  "pattern-range": {
    en: "The range “{{part}}” of the pattern runs backwards.",
    "zh-CN": "正则表达式中的字符范围无效：“{{part}}”。",
  },
  "pattern-class": {
    en: "There is no class of characters “{{part}}”. There are, for example, \\pL for letters, \\pN for numbers and [[:punct:]].",
    "zh-CN": "没有名为“{{part}}”的字符类。可用的例如：\\pL（文字）、\\pN（数字）、[[:punct:]]（标点）。",
  },
  "pattern-group-name": {
    en: "“{{part}}” does not name a group: a name has letters, digits and _, as in (?<name>…).",
    "zh-CN": "“{{part}}”不是有效的分组名：只能包含字母、数字和 _，如 (?<name>…)。",
  },
  "pattern-group-twice": {
    en: "Two groups of the pattern have the name “{{part}}”.",
    "zh-CN": "正则表达式中有两个分组同名：“{{part}}”。",
  },
  "pattern-escape": {
    en: "The pattern has a \\ before something it cannot stand before: “{{part}}”.",
    "zh-CN": "正则表达式中的转义无效：“{{part}}”。",
  },
  "pattern-unsupported": {
    en: "This search does not know “{{part}}”. Looking ahead or behind is left out, so that no pattern takes forever.",
    "zh-CN": "此处不支持“{{part}}”。为避免查找无休止，不支持前瞻和后顾。",
  },
  "pattern-too-large": {
    en: "The pattern is too large or nests too deeply.",
    "zh-CN": "正则表达式过长或嵌套过深。",
  },
  "pattern-too-slow": {
    en: "A single match of the pattern takes too long in one of the texts. A pattern with smaller repetitions may be fast enough.",
    "zh-CN": "正则表达式在某个文本中的一次匹配耗时过长。请减小重复次数后再试。",
  },
  "pattern-malformed": {
    en: "The pattern cannot be read: “{{part}}”.",
    "zh-CN": "无法解析正则表达式：“{{part}}”。",
  },
} as const satisfies FailureMessages;
