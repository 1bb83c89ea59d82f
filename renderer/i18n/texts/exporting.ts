import { texts } from "../texts";

/** The export dialog. */
export const exporting = texts(
  {
    open: "Export…",
    heading: "Export your annotations",
    explain:
      "Every document you have tagged, with its text. The files are read back before the export counts as done.",
    format: "Format",
    choose: "Choose a folder…",
    running: "Exporting…",
    cancel: "Cancel",
    goesOn: "You can go on working; what you change now is not in it any more.",
    stop: "Stop the export",
    close: "Close",
    done: "Exported to {{folder}}",
    summary: "Documents: {{documents}} · annotations: {{annotations}}. Read back without a difference.",
    losses_zero: "Nothing was lost.",
    losses_one: "{{count}} thing this format cannot carry:",
    losses_other: "{{count}} things this format cannot carry:",
    reveal: "Show the folder",
  },
  {
    open: "导出…",
    heading: "导出您的标注",
    explain: "导出您标注过的每篇文档及其正文。文件经回读校验后才算完成。",
    format: "格式",
    choose: "选择文件夹…",
    running: "正在导出…",
    cancel: "取消",
    goesOn: "您可以继续工作，但此后的更改不会进入这次导出。",
    stop: "停止导出",
    close: "关闭",
    done: "已导出到 {{folder}}",
    summary: "文档 {{documents}} 篇，标注 {{annotations}} 处，回读结果完全一致。",
    losses_zero: "没有任何内容丢失。",
    losses_one: "此格式无法保留以下 {{count}} 项内容：",
    losses_other: "此格式无法保留以下 {{count}} 项内容：",
    reveal: "打开文件夹",
  },
);
