import { texts } from "../texts";

/** The middle of the window, around the text. */
export const text = texts(
  {
    region: "Text",
    label: "Text of {{title}}. Select with Shift and the arrow keys, tag with {{keys}}.",
    none: "Choose a document on the left.",
    emptyFile: "This file is empty.",
    markDone: "Mark as done",
    isDone: "Done",
    layerBroken: "Your annotations of this text cannot be read, so nothing can be tagged here.",
    cannotOpen: "This text cannot be shown.",
  },
  {
    region: "正文",
    label: "{{title}} 的正文。用 Shift 加方向键选择，按 {{keys}} 标注。",
    none: "请在左侧选择一篇文档。",
    emptyFile: "这个文件是空的。",
    markDone: "标记为完成",
    isDone: "已完成",
    layerBroken: "您对这篇文本的标注无法读取，因此暂时不能在此标注。",
    cannotOpen: "无法显示这篇文本。",
  },
);
