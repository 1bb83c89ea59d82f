import { texts } from "../texts";

/** The list of annotations. */
export const annotations = texts(
  {
    heading: "Annotations",
    search: "Filter by text",
    clearSearch: "Clear the filter",
    filterByLabel: "Filter by label",
    none: "Nothing tagged yet. Select a passage and press 1, 2 or 3.",
    noneMatch: "No annotation matches the filter.",
    selected: "Selected annotation",
    range: "{{start}}–{{end}}",
    note: "Note",
    addNote: "Add a note…",
    created: "Tagged",
    shown: "{{shown}} of {{all}}",
    hasNote: "has a note",
  },
  {
    heading: "标注",
    search: "按文字筛选",
    clearSearch: "清除筛选",
    filterByLabel: "按标签筛选",
    none: "还没有标注。选中一段文字，按 1、2 或 3。",
    noneMatch: "没有符合筛选条件的标注。",
    selected: "所选标注",
    range: "{{start}}–{{end}}",
    note: "备注",
    addNote: "添加备注…",
    created: "标注时间",
    shown: "{{shown}}/{{all}}",
    hasNote: "有备注",
  },
);
