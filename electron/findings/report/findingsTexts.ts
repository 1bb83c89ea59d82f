import type { Language } from "../../../core/errors";
import type { PolicyKind } from "../../../core/findings/policyKind";

const en = {
  title: "Findings of the corpus",
  made: "Made on {{day}} with Annotation Workbench {{version}}.",
  basis: "Counted: {{annotations}} annotations of {{name}} in {{documents}} documents.",
  gold: "the gold layer",
  industriesByCity: "Industries by city",
  policyKindsByCity: "Kinds of policies by city",
  policiesByCity: "Policies by city",
  industriesWithPolicies: "Industries and policies in one paragraph",
  labelsByAnnotator: "Annotations by label and annotator",
  labelsByYear: "Annotations by label and year",
  targets: "Targets and their values",
  targetsMean:
    "With * where a value is proposed from the words and not yet confirmed. {{shown}} of {{count}}.",
  shown: "{{rows}} of {{allRows}} rows, {{columns}} of {{allColumns}} columns.",
  units: "Targets by unit",
  unit: "Unit",
  smallest: "Smallest",
  largest: "Largest",
  terms: "Terms",
  termsMean: "Phrases that are counted as one.",
  term: "Term",
  phrases: "Phrases",
  total: "Total",
  unknown: "unknown",
  target: "Target",
  value: "Value",
  deadline: "Deadline",
  actor: "Responsible",
  city: "City",
  document: "Document",
  agreement: "Agreement of annotators",
  noAgreement: "Not measured: {{reason}}",
  method: "Method",
  methodMeans:
    "Phrases are counted without line breaks and quotation marks, letters and digits at plain width; phrases of a term count as one. The city is that of the article an annotation begins in, as confirmed or as the outline has it; the year that of the document's date. The kind of a policy is told by the word its name ends with. Two things stand together when they begin in one paragraph of the reflowed text. Values are as said by annotators; where nothing is said, as a grammar of Chinese quantities and dates proposes them.",
} as const;

type FindingsTexts = { readonly [K in keyof typeof en]: string };

const zhCN: FindingsTexts = {
  title: "语料分析结果",
  made: "{{day}} 由标注工作台 {{version}} 生成。",
  basis: "统计范围：{{name}}在 {{documents}} 篇文档中的 {{annotations}} 条标注。",
  gold: "定稿",
  industriesByCity: "各城市的产业",
  policyKindsByCity: "各城市的政策类型",
  policiesByCity: "各城市的政策",
  industriesWithPolicies: "同一段落中的产业与政策",
  labelsByAnnotator: "各标签、标注者的标注数",
  labelsByYear: "各标签、年份的标注数",
  targets: "目标及其数值",
  targetsMean: "带 * 的数值为自动建议，尚未确认。共 {{count}} 个，列出 {{shown}} 个。",
  shown: "{{rows}} / {{allRows}} 行，{{columns}} / {{allColumns}} 列。",
  units: "各单位的目标",
  unit: "单位",
  smallest: "最小",
  largest: "最大",
  terms: "归并的词语",
  termsMean: "合并统计的词语。",
  term: "名称",
  phrases: "词语",
  total: "合计",
  unknown: "未知",
  target: "目标",
  value: "数值",
  deadline: "期限",
  actor: "责任主体",
  city: "城市",
  document: "文档",
  agreement: "标注者一致性",
  noAgreement: "未计算：{{reason}}",
  method: "方法",
  methodMeans:
    "词语统计时去掉换行和引号，字母数字一律按半角；归并的词语合并统计。城市取标注开头所在文章的城市（经确认的，或由大纲识别的），年份取文档的日期。政策类型根据名称末尾用词判断。两者在重排后的同一段落中开始，即为共现。数值以标注者所填为准；未填时采用根据汉语数量、日期语法得出的建议。",
};

/** The words of the report in both languages. */
export const findingsTexts: Readonly<Record<Language, FindingsTexts>> = { en, "zh-CN": zhCN };

/** What kinds of policies are called. */
export const kindNames: Readonly<Record<Language, Readonly<Record<PolicyKind, string>>>> = {
  en: {
    plan: "Plan",
    document: "Document",
    campaign: "Campaign",
    mechanism: "Mechanism",
    measure: "Measure",
    strategy: "Strategy",
    other: "Other",
  },
  "zh-CN": {
    plan: "规划计划",
    document: "文件",
    campaign: "行动工程",
    mechanism: "机制制度",
    measure: "政策措施",
    strategy: "战略",
    other: "其他",
  },
};
