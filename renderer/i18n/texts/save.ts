import { texts } from "../texts";

/** Whether the disk has what the window has. */
export const save = texts(
  {
    savedAt: "Saved {{time}}",
    saving: "Saving…",
    failed: "Not saved",
    retry: "Save again",
    unchanged: "All is saved",
  },
  {
    savedAt: "已保存 {{time}}",
    saving: "正在保存…",
    failed: "未保存",
    retry: "重新保存",
    unchanged: "全部已保存",
  },
);
