import type { Language } from "../errors";
import { type Words, wordsFrom } from "./words";

/**
 * What readers find wrong with a file, as the end of "file, line: …", so without a full stop. `{{name}}` is filled by
 * {@link problem}; what a parser of JSON or XML says stands in parentheses as it says it.
 */
const problems = {
  "not-json": { en: "not JSON ({{why}})", "zh-CN": "不是 JSON（{{why}}）" },
  "not-xml": { en: "not XML ({{why}})", "zh-CN": "不是 XML（{{why}}）" },
  "too-deep": {
    en: "more than {{most}} elements inside each other",
    "zh-CN": "元素嵌套超过 {{most}} 层",
  },
  missing: { en: "“{{where}}” is missing", "zh-CN": "缺少“{{where}}”" },
  "other-shape": { en: "“{{where}}” is not as expected", "zh-CN": "“{{where}}”不符合格式" },
  "in-task": { en: "task {{number}}: {{problem}}", "zh-CN": "任务 {{number}}：{{problem}}" },
  "in-region": { en: "region {{number}}: {{problem}}", "zh-CN": "标注区 {{number}}：{{problem}}" },
  "in-row": { en: "row {{number}}: {{problem}}", "zh-CN": "第 {{number}} 条：{{problem}}" },
  "in-annotation": { en: "annotation {{number}}: {{problem}}", "zh-CN": "标注 {{number}}：{{problem}}" },
  "of-annotation": { en: "{{id}}: {{problem}}", "zh-CN": "{{id}}：{{problem}}" },

  "no-span": {
    en: "{{start}}–{{end}} is no span of its text",
    "zh-CN": "{{start}}–{{end}} 不是文本中的范围",
  },
  "no-span-of": {
    en: "{{start}}–{{end}} is no span of the text of {{document}}",
    "zh-CN": "{{start}}–{{end}} 不是 {{document}} 文本中的范围",
  },
  "span-backwards": {
    en: "the span {{start}}–{{end}} is empty or backwards",
    "zh-CN": "范围 {{start}}–{{end}} 为空或首尾颠倒",
  },
  "span-outside": {
    en: "the span {{start}}–{{end}} is outside the text of {{length}} code points",
    "zh-CN": "范围 {{start}}–{{end}} 超出文本的 {{length}} 个码位",
  },
  "span-outside-units": {
    en: "{{start}}–{{end}} is no span of a text of {{length}} UTF-16 units",
    "zh-CN": "{{start}}–{{end}} 不是文本中的范围，文本有 {{length}} 个 UTF-16 单元",
  },
  "span-not-inside": {
    en: "the span {{start}}–{{end}} is not inside its text",
    "zh-CN": "范围 {{start}}–{{end}} 不在文本之内",
  },
  "no-offsets": { en: "“{{start}}”–“{{end}}” are no offsets", "zh-CN": "“{{start}}”–“{{end}}”不是位置" },
  "quotes-elsewhere": {
    en: "its quotes do not stand where it says",
    "zh-CN": "引文不在所说的位置",
  },
  "quotes-elsewhere-in": {
    en: "the quotes do not stand in the text of {{document}} where the positions say, first “{{quote}}” at {{start}}–{{end}}",
    "zh-CN": "引文不在 {{document}} 文本中所说的位置，首先是 {{start}}–{{end}} 的“{{quote}}”",
  },
  "quote-elsewhere": {
    en: "its quote does not stand at {{start}}–{{end}}",
    "zh-CN": "引文不在 {{start}}–{{end}}",
  },
  "quote-not-unique": { en: "its quote is not unique", "zh-CN": "引文在文本中不唯一" },
  "no-text-beside": {
    en: "the text of {{document}} is not beside it as {{document}}.txt",
    "zh-CN": "旁边没有 {{document}} 的文本 {{document}}.txt",
  },
  "missing-beside": { en: "{{file}} is missing beside it", "zh-CN": "旁边缺少 {{file}}" },

  "brat-no-annotation": { en: "“{{line}}” is not an annotation", "zh-CN": "“{{line}}”不是标注" },
  "brat-id-twice": { en: "the id {{id}} is used twice", "zh-CN": "编号 {{id}} 重复" },
  "brat-no-offsets": {
    en: "“{{data}}” is not a type with offsets",
    "zh-CN": "“{{data}}”不是类型加位置",
  },
  "brat-fragments-touch": {
    en: "the fragments {{offsets}} touch or overlap",
    "zh-CN": "片段 {{offsets}} 相接或重叠",
  },
  "brat-other-words": {
    en: "{{id}} says {{words}}, but the text there is {{found}}",
    "zh-CN": "{{id}} 写的是 {{words}}，文本此处却是 {{found}}",
  },
  "brat-about-nothing": { en: "“{{data}}” names nothing it is about", "zh-CN": "“{{data}}”没有说明针对什么" },

  "tsv-no-head": {
    en: "the first line does not say #FORMAT=WebAnno TSV 3.x",
    "zh-CN": "第一行不是 #FORMAT=WebAnno TSV 3.x",
  },
  "tsv-older": {
    en: "this is WebAnno TSV 1 or 2, which does not say where the words stand: export it there as WebAnno TSV 3 or UIMA CAS XMI",
    "zh-CN": "这是 WebAnno TSV 1 或 2，其中没有词的位置：请在原工具中导出为 WebAnno TSV 3 或 UIMA CAS XMI",
  },
  "tsv-no-row": { en: "“{{line}}” is not a row of a token", "zh-CN": "“{{line}}”不是词元行" },
  "tsv-outside": { en: "a token stands outside of a sentence", "zh-CN": "词元不在句子之内" },
  "tsv-columns": {
    en: "{{count}} columns where the head declares {{width}}",
    "zh-CN": "有 {{count}} 列，而表头声明了 {{width}} 列",
  },
  "tsv-order": {
    en: "“{{word}}” stands before the end of the row above it, {{end}}",
    "zh-CN": "“{{word}}”的位置早于上一行的结尾 {{end}}",
  },
  "tsv-no-tokens": { en: "a sentence without tokens", "zh-CN": "句子没有词元" },
  "tsv-sentence-place": {
    en: "the sentence begins at {{begin}}, the text before it ends at {{end}}",
    "zh-CN": "句子始于 {{begin}}，而之前的文本止于 {{end}}",
  },
  "tsv-word-elsewhere": {
    en: "“{{word}}” does not stand at {{begin}}–{{end}} of the text",
    "zh-CN": "“{{word}}”不在文本的 {{begin}}–{{end}}",
  },

  "no-cas": { en: "not a CAS at “{{where}}”", "zh-CN": "“{{where}}”处不是 CAS" },
  "no-cas-root": { en: "<{{element}}> is not the root of a CAS", "zh-CN": "<{{element}}> 不是 CAS 的根元素" },

  "cas-id-twice": { en: "two structures have the id {{id}}", "zh-CN": "有两个结构的编号都是 {{id}}" },
  "cas-no-sofa": {
    en: "{{id}} is on the text {{sofa}}, which is not there",
    "zh-CN": "{{id}} 所在的文本 {{sofa}} 不存在",
  },

  "conll-one-column": {
    en: "one column where a word and its tag are expected",
    "zh-CN": "只有一列，应有字词及其标签",
  },
  "conll-no-tag": { en: "“{{tag}}” is no tag", "zh-CN": "“{{tag}}”不是标签" },
  "conll-no-word": { en: "a tag without a word", "zh-CN": "有标签而没有字词" },
  "conll-no-rows": { en: "there is no row in it", "zh-CN": "文件中没有内容行" },
  "conll-no-index-row": {
    en: "not a document with its text and its lines",
    "zh-CN": "不是带有文本和行数的文档",
  },
  "conll-no-file": { en: "there is no file {{file}}", "zh-CN": "没有文件 {{file}}" },
  "conll-too-short": { en: "the file ends before its last document", "zh-CN": "文件在最后一个文档之前结束" },
  "conll-rows-end": { en: "the rows end before the text", "zh-CN": "行在文本结束之前用完" },
  "conll-other-word": {
    en: "“{{word}}” is not what comes next in the text",
    "zh-CN": "“{{word}}”不是文本接下来的内容",
  },
  "conll-line-of-none": {
    en: "no document of {{index}} has this line",
    "zh-CN": "{{index}} 中没有文档包含此行",
  },

  "spacy-tokens": {
    en: "the span {{start}}–{{end}} is not that of its tokens {{first}}–{{last}}",
    "zh-CN": "范围 {{start}}–{{end}} 与词元 {{first}}–{{last}} 不一致",
  },
  "no-text-in-task": { en: "its data holds no text", "zh-CN": "数据中没有文本" },
  "w3c-no-annotations": {
    en: "neither an annotation nor a list of them",
    "zh-CN": "既不是标注，也不是标注列表",
  },
  "w3c-id-twice": { en: "another one has its id {{id}}", "zh-CN": "编号 {{id}} 与另一条相同" },
  "yedda-is-brat": {
    en: "“{{line}}” is a line of brat, and there is no mark of YEDDA",
    "zh-CN": "“{{line}}”是 brat 的行，文件中没有 YEDDA 标记",
  },
  "yedda-unbegun": {
    en: "“{{mark}}” ends a mark that nothing begins",
    "zh-CN": "“{{mark}}”结束的标记没有开头",
  },
  "yedda-unended": { en: "a mark begins that nothing ends", "zh-CN": "标记没有结尾" },

  "csv-no-headers": { en: "no row of headers", "zh-CN": "没有表头行" },
  "csv-no-column": { en: "no column {{column}}", "zh-CN": "没有 {{column}} 列" },
  "csv-too-wide": {
    en: "{{count}} columns; at most {{most}} are read",
    "zh-CN": "有 {{count}} 列，最多读取 {{most}} 列",
  },
  "csv-two-columns": { en: "two columns {{column}}", "zh-CN": "有两个 {{column}} 列" },
  "csv-cells": {
    en: "{{cells}} cells under {{headers}} headers",
    "zh-CN": "{{headers}} 列表头下有 {{cells}} 个单元格",
  },
  "csv-id-twice": {
    en: "the annotation {{id}} stands in a row above, too",
    "zh-CN": "标注 {{id}} 在前面的行中已出现",
  },
  "csv-empty": { en: "a row without a document or a label", "zh-CN": "此行没有文档或标签" },
  "csv-offset": { en: "an offset that is no whole number", "zh-CN": "位置不是整数" },
  "csv-flag": {
    en: "“{{cell}}” under {{column}} is neither true nor false",
    "zh-CN": "{{column}} 列的“{{cell}}”既不是 true 也不是 false",
  },
  "csv-attributes": { en: "its attributes are no JSON object", "zh-CN": "属性不是 JSON 对象" },
  "csv-quantity": { en: "“{{words}}” is no quantity", "zh-CN": "“{{words}}”不是数量" },
  "csv-mark-inside": {
    en: "a quotation mark inside a cell without them",
    "zh-CN": "未加引号的单元格中有引号",
  },
  "csv-after-mark": { en: "text after a closing quotation mark", "zh-CN": "结束引号之后还有文字" },
  "csv-unclosed": { en: "a quotation mark that never closes", "zh-CN": "引号没有结束" },

  "archive-unsound": { en: "no sound archive ({{why}})", "zh-CN": "不是完好的压缩包（{{why}}）" },
  "archive-leads-out": { en: "“{{name}}” leads out of the archive", "zh-CN": "“{{name}}”指向压缩包之外" },
  "archive-missing": { en: "no {{name}} in it", "zh-CN": "其中没有 {{name}}" },
  "archive-too-large": { en: "{{name}} is too large", "zh-CN": "{{name}} 过大" },
  "archive-not-utf8": {
    en: "{{name}} is not UTF-8 at byte {{byte}}",
    "zh-CN": "{{name}} 的偏移 {{byte}} 处不是 UTF-8",
  },
  "qda-no-project": { en: "no REFI-QDA project", "zh-CN": "不是 REFI-QDA 项目" },
  "qda-no-code": { en: "the code {{code}} is not in the code book", "zh-CN": "代码 {{code}} 不在代码簿中" },
  "qda-no-text": {
    en: "the text of {{name}} is not in the archive",
    "zh-CN": "压缩包中没有 {{name}} 的文本",
  },
  "qda-no-source": { en: "no {{file}} among the sources", "zh-CN": "来源中没有 {{file}}" },
  "qda-no-positions": { en: "a selection without two positions", "zh-CN": "选区没有起止位置" },

  "parquet-unsound": { en: "no sound Parquet file ({{why}})", "zh-CN": "不是完好的 Parquet 文件（{{why}}）" },
  "parquet-shape": { en: "a row of another shape ({{where}})", "zh-CN": "此行的结构不同（{{where}}）" },
  "parquet-other-row": {
    en: "not the row of {{id}} that stands in {{file}}",
    "zh-CN": "不是 {{file}} 中 {{id}} 的那一行",
  },
  "workbook-formula": { en: "{{name}} holds a formula", "zh-CN": "{{name}} 中有公式" },
} as const satisfies Record<string, Record<Language, string>>;

/** What is wrong with a file, in both languages. */
export type Problem = Words;

/** A problem with its places filled, by other problems too. */
export const problem = wordsFrom(problems);

/** The first thing that a schema holds against a value. */
export function shapeProblem(
  {
    issues: [issue],
  }: { readonly issues: readonly { path: PropertyKey[]; input?: unknown; message: string }[] },
  root: string,
): Problem {
  const where = issue?.path.map(String).join(".") || root;
  return problem(/received undefined$/.test(issue?.message ?? "") ? "missing" : "other-shape", { where });
}
