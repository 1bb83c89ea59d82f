import { texts } from "../texts";

/** Long actions; the first keys name them. */
export const progress = texts(
  {
    adding: "Adding texts…",
    readingLayers: "Reading annotations…",
    importingLayers: "Importing annotations…",
    exporting: "Exporting…",
    tagging: "Tagging…",
    searching: "Searching…",
    undoing: "Undoing…",
    refusing: "Remembering refusals…",
    count: "{{done, number}} of {{all, number}}",
    files: "{{done, number}} of {{all, number}} files",
    soFar: "{{done, number}} so far",
    cancel: "Cancel",
    cancelling: "Cancelling…",
    ended: "{{name}} Finished.",
    cancelled: "{{name}} Cancelled.",
  },
  {
    adding: "正在添加文本…",
    readingLayers: "正在读取标注…",
    importingLayers: "正在导入标注…",
    exporting: "正在导出…",
    tagging: "正在标注…",
    searching: "正在搜索…",
    undoing: "正在撤销…",
    refusing: "正在记录拒绝…",
    count: "{{done, number}}/{{all, number}}",
    files: "{{done, number}}/{{all, number}} 个文件",
    soFar: "已有 {{done, number}} 篇",
    cancel: "取消",
    cancelling: "正在取消…",
    ended: "{{name}}已完成。",
    cancelled: "{{name}}已取消。",
  },
);
