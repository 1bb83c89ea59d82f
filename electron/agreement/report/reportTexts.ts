import type { Language } from "../../../core/errors";

const en = {
  title: "Agreement of annotators",
  made: "Made on {{day}} with Annotation Workbench {{version}}.",
  basis:
    "{{annotators}} annotators ({{names}}), {{documents}} documents that at least two have begun. Each is compared only as far as all who have begun it have come.",
  figure: "Figure",
  value: "Value",
  interval: "{{level}} % interval",
  meaning: "What it says",
  main: "Main figures",
  strict: "F1, same place and label",
  strictMeans:
    "Of what either annotator tagged, how much the other tagged alike; mean over pairs. Not corrected for chance; no threshold is agreed on.",
  overlap: "F1, overlapping, same label",
  overlapMeans: "As above, but sharing one character is enough. It cannot say which boundary is right.",
  strictUnlabelled: "F1, same place, any label",
  strictUnlabelledMeans: "What it exceeds the strict F1 by is disagreement on labels.",
  overlapUnlabelled: "F1, overlapping, any label",
  overlapUnlabelledMeans: "Whether something is tagged there at all.",
  gamma: "γ",
  gammaMeans:
    "Place and label together, corrected for chance (Mathet, Widlöcher and Métivier 2015). It cannot be held against α or κ.",
  alpha: "uα (2016)",
  alphaMeans:
    "Krippendorff's α over shared lengths, corrected for chance; spans of one annotator may not overlap.",
  kappa: "Cohen's κ, per character",
  kappaMeans: "No label counts as a value, which lifts it. For comparison with older papers.",
  method: "Method",
  gammaMethod:
    "γ: chance from {{samples}} samples, sampler {{sampler}}, seed {{seed}}; α {{alpha}}, β {{beta}}, Δ {{deltaEmpty}}; alignment surely between γ {{low}} and {{high}}.",
  bootstrapMethod:
    "Intervals: percentile bootstrap over documents, {{resamples}} draws, seed {{seed}}, level {{level}} %.",
  noIntervals: "No intervals: {{reason}}.",
  strictShort: "F1 strict",
  overlapShort: "F1 overlap",
  labels: "By label",
  label: "Label",
  documents: "By document",
  documentChart: "Documents of the lowest F1",
  document: "Document",
  pairs: "Annotators against each other",
  pairsMeans: "Strict F1 above the diagonal, overlap F1 below it.",
  pair: "Annotators",
  attributes: "Attributes",
  attributesMeans:
    "Values on spans that two annotators gave the same label, by their best overlap. Equal counts where anybody gave a value; κ takes no value for a value.",
  attribute: "Attribute",
  spans: "Spans",
  both: "Both say",
  one: "One says",
  equal: "Equal",
  time: "Over time",
  timeMeans:
    "Of the annotations that either of two annotators made in that time, the share that the other has, too, whenever that was made. The figure cannot tell hard texts from careless work.",
  day: "Day",
  week: "Week from",
  annotations: "Annotations",
  confusion: "Labels of {{first}} (rows) against {{second}} (columns)",
  notTagged: "not tagged",
  completeness: "Who has come how far",
  annotator: "Annotator",
  finished: "Finished",
  inProgress: "Under way",
  notStarted: "Not begun",
  undefined: "Undefined: {{reason}}",
};

/** The words of a report, with `{{parameters}}`. */
export type ReportTexts = typeof en;

const zhCN: ReportTexts = {
  title: "标注一致性报告",
  made: "{{day}} 由 Annotation Workbench {{version}} 生成。",
  basis:
    "{{annotators}} 名标注者（{{names}}），{{documents}} 篇至少两人开始标注的文档。每篇只比较到所有已开始者都标到的位置。",
  figure: "指标",
  value: "数值",
  interval: "{{level}}% 区间",
  meaning: "含义",
  main: "主要指标",
  strict: "F1：位置与标签均相同",
  strictMeans: "一方所标中另一方同样标出的比例；取各对标注者的平均。未作随机校正，也没有公认的合格线。",
  overlap: "F1：有重叠且标签相同",
  overlapMeans: "同上，但只要共有一个字符即可。不能说明哪条边界正确。",
  strictUnlabelled: "F1：位置相同，不计标签",
  strictUnlabelledMeans: "高出严格 F1 的部分即标签上的分歧。",
  overlapUnlabelled: "F1：有重叠，不计标签",
  overlapUnlabelledMeans: "此处是否有标注。",
  gamma: "γ 系数",
  gammaMeans: "同时考虑位置与标签，并作随机校正（Mathet、Widlöcher、Métivier 2015）。不能与 α、κ 相比。",
  alpha: "uα 系数（2016）",
  alphaMeans: "Krippendorff 的 α，按共有长度计算并作随机校正；同一标注者的片段不得重叠。",
  kappa: "Cohen κ（按字符）",
  kappaMeans: "“无标签”也算一个取值，因此偏高。供与早期论文比较。",
  method: "方法",
  gammaMethod:
    "γ：随机水平抽样 {{samples}} 次，方法 {{sampler}}，随机种子 {{seed}}；α {{alpha}}，β {{beta}}，Δ {{deltaEmpty}}；对齐所得 γ 必在 {{low}} 与 {{high}} 之间。",
  bootstrapMethod: "区间：按文档的百分位自助法，抽样 {{resamples}} 次，随机种子 {{seed}}，水平 {{level}}%。",
  noIntervals: "没有区间：{{reason}}。",
  strictShort: "严格 F1",
  overlapShort: "重叠 F1",
  labels: "按标签",
  label: "标签",
  documents: "按文档",
  documentChart: "F1 最低的文档",
  document: "文档",
  pairs: "标注者两两比较",
  pairsMeans: "对角线上方为严格 F1，下方为重叠 F1。",
  pair: "标注者",
  attributes: "属性",
  attributesMeans:
    "两名标注者以同一标签标出的片段（按最大重叠配对）上的取值。“相同”只计至少一人填写之处；κ 将“未填”视为一个取值。",
  attribute: "属性",
  spans: "片段数",
  both: "两人均填",
  one: "仅一人填",
  equal: "相同",
  time: "随时间变化",
  timeMeans:
    "两名标注者中任一人在该时段所作的标注，另一人也有的比例（不论其何时标注）。此数不能区分文本较难与标注不细。",
  day: "日期",
  week: "起始周一",
  annotations: "标注数",
  confusion: "{{first}}（行）与 {{second}}（列）的标签",
  notTagged: "未标注",
  completeness: "各人进度",
  annotator: "标注者",
  finished: "已完成",
  inProgress: "进行中",
  notStarted: "未开始",
  undefined: "无法计算：{{reason}}",
};

/** The words of a report in each language. */
export const reportTexts: Readonly<Record<Language, ReportTexts>> = { en, "zh-CN": zhCN };

/** A text with its parameters put in; not yet safe for markup. */
export function fill(text: string, parameters: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ""));
}
