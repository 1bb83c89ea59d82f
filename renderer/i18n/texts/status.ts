import { texts } from "../texts";

/** The bottom line. */
export const status = texts(
  {
    counts: "Annotations by label",
    tag: "tag",
    brush: "Brush: {{label}}",
    brushEnd: "end",
    next: "next, previous",
    note: "note",
    delete: "delete",
    undo: "undo",
    keys: "all keys",
  },
  {
    counts: "各标签的标注数",
    tag: "标注",
    brush: "画笔：{{label}}",
    brushEnd: "结束",
    next: "下一处、上一处",
    note: "备注",
    delete: "删除",
    undo: "撤销",
    keys: "所有快捷键",
  },
);
