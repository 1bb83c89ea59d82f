import { texts } from "../texts";

/** Going from one workspace to another. */
export const workspaces = texts(
  {
    menu: "Workspaces",
    open: "Open a workspace…",
    create: "New workspace…",
    example: "Example with two readers' annotations…",
    recent: "Recent",
    notThere: "{{folder}} is not there now",
  },
  {
    menu: "工作区",
    open: "打开工作区…",
    create: "新建工作区…",
    example: "含两位读者标注的示例…",
    recent: "最近打开",
    notThere: "{{folder}} 当前不可用",
  },
);
