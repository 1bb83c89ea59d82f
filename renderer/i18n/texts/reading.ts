import { texts } from "../texts";

/** Reflowed and source view, the caret, corrected breaks. */
export const reading = texts(
  {
    view: "How the text is shown",
    reflowed: "Reflowed",
    source: "Source lines",
    nowReflowed: "Text shown reflowed.",
    nowSource: "Text shown line by line, as the file has it.",
    joined: "Joined with the next paragraph.",
    split: "A paragraph begins here now.",
    breaksUndone: "Undone: the paragraphs are as before.",
    breaksRedone: "Done again: the paragraphs are changed.",
    breaksMoved: "This can no longer be done: the paragraph breaks have changed meanwhile.",
    breaksReset: "All paragraph breaks as found again.",
    nothingToJoin: "There is no next paragraph to join.",
    nothingToSplit: "A paragraph begins or ends here already.",
    notInSource: "Paragraphs are joined and split in the reflowed view.",
  },
  {
    view: "正文显示方式",
    reflowed: "重排",
    source: "原文行",
    nowReflowed: "正文已重排显示。",
    nowSource: "正文按原文件逐行显示。",
    joined: "已与下一段合并。",
    split: "已从此处另起一段。",
    breaksUndone: "已撤销分段修改。",
    breaksRedone: "已重做分段修改。",
    breaksMoved: "此操作已无法进行：分段在此期间已发生变化。",
    breaksReset: "已恢复自动分段。",
    nothingToJoin: "后面没有可以合并的段落。",
    nothingToSplit: "此处已是段落的开头或结尾。",
    notInSource: "分段只能在重排视图中修改。",
  },
);
