import { texts } from "../texts";

/** Whether the disk has what the window has. */
export const save = texts(
  {
    savedAt: "Saved {{time}}",
    saving: "Saving…",
    failed: "Not saved",
    retry: "Save again",
    copy: "Save a copy…",
    copied: "A copy of what is not saved is in {{folder}}.",
    unchanged: "All is saved",
  },
  {
    savedAt: "已保存 {{time}}",
    saving: "正在保存…",
    failed: "未保存",
    retry: "重新保存",
    copy: "另存副本…",
    copied: "未保存内容的副本位于 {{folder}}。",
    unchanged: "全部已保存",
  },
);
