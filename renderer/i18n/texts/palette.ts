import { texts } from "../texts";

/** The labels that stand by a selection. */
export const palette = texts(
  {
    toolbar: "Tag the selection",
    relabel: "Change the annotation",
    note: "Note",
    delete: "Delete",
    here_one: "{{count, number}} annotation here",
    here_other: "{{count, number}} annotations here",
  },
  {
    toolbar: "标注所选文字",
    relabel: "修改标注",
    note: "备注",
    delete: "删除",
    here_one: "此处有 {{count, number}} 处标注",
    here_other: "此处有 {{count, number}} 处标注",
  },
);
