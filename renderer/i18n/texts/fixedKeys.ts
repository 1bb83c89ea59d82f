import { texts } from "../texts";

/** What the keys do that cannot be changed. */
export const fixedKeys = texts(
  {
    caret: "Move the caret",
    select: "Select",
    caretByWord: "Move the caret by word",
    selectByWord: "Select by word",
    rowEdges: "To the ends of the line",
    selectToRowEdges: "Select to the ends of the line",
    textEdges: "To the ends of the text",
    selectToTextEdges: "Select to the ends of the text",
    page: "Page up, page down",
    selectPage: "Select by page",
    selectAll: "Select the whole text",
    copy: "Copy the selected text",
    nextControl: "In the text the next, previous suggestion (Enter accepts it); else control",
  },
  {
    caret: "移动光标",
    select: "选择",
    caretByWord: "按词移动光标",
    selectByWord: "按词选择",
    rowEdges: "移到行首、行尾",
    selectToRowEdges: "选到行首、行尾",
    textEdges: "移到全文开头、结尾",
    selectToTextEdges: "选到全文开头、结尾",
    page: "上一页、下一页",
    selectPage: "按页选择",
    selectAll: "全选正文",
    copy: "复制所选文字",
    nextControl: "正文中的下一条、上一条建议（回车键接受）；其余为控件",
  },
);
