import { texts } from "../texts";

/** The window as a whole. */
export const app = texts(
  {
    name: "Annotation Workbench",
    documentCount_one: "{{count, number}} document",
    documentCount_other: "{{count, number}} documents",
    loading: "Opening…",
    failed: "The workspace could not be opened",
    retry: "Try again",
    clearSearch: "Clear the search",
  },
  {
    name: "标注工作台",
    documentCount_one: "{{count, number}} 篇文档",
    documentCount_other: "{{count, number}} 篇文档",
    loading: "正在打开…",
    failed: "无法打开工作区",
    retry: "重试",
    clearSearch: "清除搜索",
  },
);
