import { texts } from "../texts";

/** The first run. */
export const firstRun = texts(
  {
    heading: "Welcome",
    intro: "Tag passages with three labels. Your tags are saved in files that bear your name.",
    name: "Your name",
    namePlaceholder: "e.g. annotator-a",
    start: "Start",
    howTo: "Select a passage with the mouse or with Shift and the arrow keys, then press the label's key.",
  },
  {
    heading: "欢迎使用",
    intro: "用三种标签标注文中的段落。标注保存在以您的姓名命名的文件中。",
    name: "您的姓名",
    namePlaceholder: "例如 annotator-a",
    start: "开始",
    howTo: "用鼠标，或用 Shift 加方向键选中一段文字，再按标签对应的键。",
  },
);
