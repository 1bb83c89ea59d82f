import { texts } from "../texts";

/** The list of documents. */
export const documents = texts(
  {
    heading: "Documents",
    menu: "Documents: add, arrange, remove",
    empty: "This workspace has no texts yet. Drop files on the window, or choose “Add texts…”.",
    characters_one: "{{count, number}} char",
    characters_other: "{{count, number}} chars",
    progress: "{{percent}} % done",
    done: "Done",
    annotationCount_one: "{{count, number}} annotation",
    annotationCount_other: "{{count, number}} annotations",
    refused: "Cannot be opened",
    problem: "Has a problem",
    total_one: "{{done, number}} of {{documents, number}} done · {{count, number}} annotation",
    total_other: "{{done, number}} of {{documents, number}} done · {{count, number}} annotations",
    counting: "{{known, number}} read so far…",
  },
  {
    heading: "文档",
    menu: "文档：添加、整理、移除",
    empty: "此工作区还没有文本。请将文件拖放到窗口中，或选择“添加文本…”。",
    characters_one: "{{count, number}} 字",
    characters_other: "{{count, number}} 字",
    progress: "已完成 {{percent}}%",
    done: "已完成",
    annotationCount_one: "{{count, number}} 处标注",
    annotationCount_other: "{{count, number}} 处标注",
    refused: "无法打开",
    problem: "存在问题",
    total_one: "已完成 {{done, number}}/{{documents, number}} 篇 · {{count, number}} 处标注",
    total_other: "已完成 {{done, number}}/{{documents, number}} 篇 · {{count, number}} 处标注",
    counting: "已读取 {{known, number}} 篇…",
  },
);
