import { texts } from "../texts";

/** What the groups of commands are called; keys are the groups. */
export const commandGroups = texts(
  {
    annotate: "Annotate",
    review: "Review",
    select: "Select and move",
    navigate: "Go to",
    find: "Find",
    view: "View",
    application: "Workbench",
  },
  {
    annotate: "标注",
    review: "审阅",
    select: "选择与移动",
    navigate: "跳转",
    find: "查找",
    view: "视图",
    application: "工作台",
  },
);
