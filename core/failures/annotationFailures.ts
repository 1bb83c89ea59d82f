import type { FailureMessages } from "./FailureMessages";

/** Of annotations and labels, and of how a text is read. */
export const annotationFailures = {
  "anchoring-outdated": {
    en: "The text or your annotations have changed once more; look at the report again.",
    "zh-CN": "文本或您的标注又有变化，请重新查看报告。",
  },
  "marks-dropped": {
    en: "Corrected breaks, repairs and confirmed articles of the changed text: {{moved}} moved, {{dropped}} dropped, as their place is not certain.",
    "zh-CN":
      "改变后的文本上，人工修正的分段、修复和已确认的文章：移位 {{moved}} 处，因位置无法确定而移除 {{dropped}} 处。",
  },
  "selection-empty": {
    en: "Select some text first.",
    "zh-CN": "请先选中一段文字。",
  },
  "annotation-exists": {
    en: "This passage already has this label.",
    "zh-CN": "这段文字已有该标签。",
  },
  "annotator-changed": {
    en: "Another annotator has begun meanwhile; nothing was changed.",
    "zh-CN": "期间已换成其他标注者，未作任何更改。",
  },
  "annotation-misplaced": {
    en: "“{{quote}}” cannot be put back: the text has changed, and these words are not where they were.",
    "zh-CN": "无法恢复“{{quote}}”：文本已改变，原位置不再是这些文字。",
  },
  "annotation-unknown": {
    en: "This annotation is no longer there.",
    "zh-CN": "该标注已不存在。",
  },
  "labels-empty": {
    en: "A project needs at least one label.",
    "zh-CN": "项目至少需要一个标签。",
  },
  "label-nameless": {
    en: "The label {{label}} needs a name in both languages.",
    "zh-CN": "标签 {{label}} 需要填写中英文名称。",
  },
  "label-id-taken": {
    en: "Two labels have the id {{label}}.",
    "zh-CN": "有两个标签使用了相同的编号 {{label}}。",
  },
  "label-key-taken": {
    en: "The key {{key}} of the label {{label}} belongs to another label already.",
    "zh-CN": "标签 {{label}} 的按键 {{key}} 已被另一个标签使用。",
  },
  "label-changed-meanwhile": {
    en: "Somebody else has changed the label {{label}} meanwhile. Look at their version before you save yours over it.",
    "zh-CN": "标签 {{label}} 在此期间已被他人修改。请先查看对方的版本，再决定是否以您的版本覆盖。",
  },
  "label-in-use": {
    en: "The label {{label}} stays: it is in use, {{where}} (annotations: {{annotations}}, documents: {{documents}}). Relabel or delete these first.",
    "zh-CN":
      "不能删除标签 {{label}}：{{documents}} 篇文档中有 {{annotations}} 处标注在使用它：{{where}}。请先改标或删除这些标注。",
  },
  "label-use-unknown": {
    en: "No label can be deleted while {{file}} cannot be read: whether it uses the label cannot be told.",
    "zh-CN": "{{file}} 无法读取，无法判断其中是否使用了该标签，因此暂时不能删除标签。",
  },
  "mention-moved": {
    en: "“{{phrase}}” no longer stands where it was found in {{document}}: its text or its paragraph breaks have changed. Look for the mentions again.",
    "zh-CN": "在 {{document}} 中，“{{phrase}}”已不在找到时的位置：文本或分段已改变。请重新查找。",
  },
  "breaks-changed": {
    en: "Somebody else has corrected these paragraph breaks meanwhile.",
    "zh-CN": "这些分段在此期间已被他人修改。",
  },
  "repairs-changed": {
    en: "Somebody else has corrected the reading of this passage meanwhile.",
    "zh-CN": "此处的文字在此期间已被他人订正。",
  },
  "terms-changed": {
    en: "Somebody else has grouped these phrases otherwise meanwhile.",
    "zh-CN": "这些词语的归并在此期间已被他人更改。",
  },
} as const satisfies FailureMessages;
