import { texts } from "../texts";

/** The command palette. */
export const commandPalette = texts(
  {
    open: "Commands and documents…",
    label: "Commands and documents",
    placeholder: "What to do, or which document…",
    results: "Found",
    recent: "Recent",
    command: "Commands",
    document: "Documents",
    none: "Nothing found.",
  },
  {
    open: "命令与文档…",
    label: "命令与文档",
    placeholder: "输入命令或文档名…",
    results: "搜索结果",
    recent: "最近使用",
    command: "命令",
    document: "文档",
    none: "没有找到。",
  },
);
