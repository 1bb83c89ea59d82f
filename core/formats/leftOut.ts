import type { Language } from "../errors";
import { wordsFrom } from "./words";

/** What readers leave out or find odd and go on, as the end of "not read: file, line: …", so without a full stop. */
const notes = {
  key: { en: "the key {{key}}", "zh-CN": "键 {{key}}" },
  column: { en: "the column {{column}}", "zh-CN": "{{column}} 列" },
  "in-task": { en: "task {{number}}: {{note}}", "zh-CN": "任务 {{number}}：{{note}}" },
  relation: { en: "the relation {{id}}", "zh-CN": "关系 {{id}}" },
  "relation-kind": {
    en: "the kind {{kind}} of the relation {{id}}",
    "zh-CN": "关系 {{id}} 的类型 {{kind}}",
  },
  "relation-kinds": {
    en: "the kind {{kind}} of {{count}} relations",
    "zh-CN": "{{count}} 个关系的类型 {{kind}}",
  },
  relations: { en: "the relations {{type}}", "zh-CN": "关系 {{type}}" },
  "no-length": { en: "{{name}} of no length", "zh-CN": "没有长度的 {{name}}" },

  "brat-line": { en: "the line {{id}}", "zh-CN": "{{id}} 行" },
  "brat-equivalence": { en: "the equivalence {{id}}", "zh-CN": "等价关系 {{id}}" },
  "brat-event": { en: "the event {{id}}", "zh-CN": "事件 {{id}}" },
  "brat-normalisation": { en: "the normalisation {{id}}", "zh-CN": "规范化 {{id}}" },
  "brat-parts": {
    en: "{{id}}, whose parts have other words between them",
    "zh-CN": "{{id}}，其各部分之间夹有其他文字",
  },
  "brat-remark": { en: "{{kind}} on {{target}}", "zh-CN": "{{target}} 的 {{kind}}" },
  "brat-attribute": { en: "the attribute {{kind}} of {{target}}", "zh-CN": "{{target}} 的属性 {{kind}}" },
  "brat-no-words": {
    en: "the words of {{id}}, which are missing, so nothing proves its place",
    "zh-CN": "{{id}} 的文字：文件中没有，无法核对位置",
  },

  chains: { en: "the chains {{type}}", "zh-CN": "链 {{type}}" },
  links: { en: "the links {{role}} of {{type}}", "zh-CN": "{{type}} 的链接 {{role}}" },
  "tsv-gaps": {
    en: "{{name}}, which not all rows within it name",
    "zh-CN": "{{name}}，其范围内有的行没有标出它",
  },
  "tsv-torn": { en: "{{name}}, whose rows do not agree", "zh-CN": "{{name}}，各行不一致" },
  "tsv-cells": {
    en: "{{type}}, one of whose columns is empty or says that there is none",
    "zh-CN": "{{type}}，有的列为空或写明没有标注",
  },
  "tsv-bracket": {
    en: "the bracket in {{value}}, where a number may have stood",
    "zh-CN": "{{value}} 中的方括号，可能原有编号",
  },
  "tsv-alone": {
    en: "{{name}}, whose number stands in one row alone",
    "zh-CN": "{{name}}，其编号只出现在一行",
  },

  "tsv-uncovered": {
    en: "words of the sentence that no row has: rows may be missing",
    "zh-CN": "句中有的文字没有对应的行，可能缺少行",
  },

  "cas-no-text": { en: "the view {{name}} has no text", "zh-CN": "视图 {{name}} 没有文本" },
  "cas-no-index": { en: "{{name}}, which is not in the index", "zh-CN": "{{name}}，不在索引中" },
  "cas-missing": {
    en: "{{count}} structures that the index names and the file does not have",
    "zh-CN": "索引中列出而文件中没有的 {{count}} 个结构",
  },
  "cas-nowhere": {
    en: "{{name}}, which has offsets but no text",
    "zh-CN": "{{name}}，有位置而没有所属文本",
  },
  "cas-all-nowhere": {
    en: "{{count}} × {{type}} with offsets but no text (lines {{lines}})",
    "zh-CN": "{{count}} × {{type}}，有位置而没有所属文本（第 {{lines}} 行）",
  },
  "cas-counted": { en: "{{count}} × {{type}}", "zh-CN": "{{count}} × {{type}}" },
  "cas-undeclared": {
    en: "{{feature}} of {{type}}, which the type system does not have",
    "zh-CN": "{{type}} 的 {{feature}}，类型系统中没有",
  },
  "cas-provenance": { en: "when and by whom annotations were made", "zh-CN": "标注的时间和标注者" },

  "ls-relation": { en: "the relation from {{from}} to {{to}}", "zh-CN": "从 {{from}} 到 {{to}} 的关系" },
  "ls-region": {
    en: "a region of type {{type}} by {{control}}",
    "zh-CN": "{{type}} 类标注区（{{control}}）",
  },
  "ls-no-control": { en: "an unnamed control", "zh-CN": "未命名的控件" },
  "ls-no-id": { en: "no id", "zh-CN": "没有编号" },
  "ls-other": {
    en: "another annotation ({{id}}, {{count}} regions)",
    "zh-CN": "另一份标注（{{id}}，{{count}} 个标注区）",
  },

  "doccano-user": { en: "the annotations of user {{user}}", "zh-CN": "用户 {{user}} 的标注" },
  "doccano-no-span": { en: "annotations of the whole text", "zh-CN": "对整篇文本的标注" },
  "doccano-class": { en: "{{label}}, a class of the whole text", "zh-CN": "{{label}}，整篇文本的类别" },
  "conll-columns": {
    en: "the columns between the words and their tags",
    "zh-CN": "字词与标签之间的各列",
  },
  "conll-continued": {
    en: "{{count}} × an annotation begins with a tag for going on: one before may have been cut in two",
    "zh-CN": "{{count}} 处标注以续接标签开头，可能是前一处被断开",
  },
  "conll-switched": {
    en: "{{count}} × a tag goes on with another label than the row above: one annotation may have been torn",
    "zh-CN": "{{count}} 处续接标签与上一行的标签不同，可能是同一处标注被拆开",
  },
  "spacy-answer": {
    en: "{{label}} in a row with the answer {{answer}}",
    "zh-CN": "答案为 {{answer}} 的行中的 {{label}}",
  },
  "yedda-empty": { en: "{{label}} without words", "zh-CN": "没有文字的 {{label}}" },
  "yedda-suggested": { en: "{{label}}, only suggested", "zh-CN": "{{label}}，仅为建议" },

  "qda-element": { en: "the {{element}} {{name}}", "zh-CN": "{{element}} {{name}}" },
  "qda-no-code": { en: "a selection without a code", "zh-CN": "没有代码的选区" },

  "w3c-no-id": { en: "an annotation without an id", "zh-CN": "没有 id 的标注" },
  "w3c-targets": { en: "all targets of {{name}} but the first", "zh-CN": "{{name}} 除第一个以外的目标" },
  "w3c-bodies": { en: "{{count}} bodies of {{name}}", "zh-CN": "{{name}} 的 {{count}} 个内容" },
  "w3c-nothing": { en: "{{name}}, which selects no text", "zh-CN": "{{name}}，没有选中文本" },
  "w3c-no-tag": { en: "{{name}}, which has no tag", "zh-CN": "{{name}}，没有标签" },
} as const satisfies Record<string, Record<Language, string>>;

/** What a reader left out, in both languages. */
export const leftOut = wordsFrom(notes);
