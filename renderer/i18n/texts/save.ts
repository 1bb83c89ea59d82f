import { texts } from "../texts";

/** Whether the disk has what the window has. */
export const save = texts(
  {
    savedAt: "Saved {{time}}",
    saving: "Saving…",
    savingMany: "Saving… {{count, number}} left",
    failed: "Not saved",
    afterAll: "All is saved now",
    retry: "Save again",
    copy: "Save a copy…",
    copied: "A copy of what is not saved is in {{folder}}.",
    unchanged: "All is saved",
  },
  {
    savedAt: "已保存 {{time}}",
    saving: "正在保存…",
    savingMany: "正在保存…还有 {{count, number}} 篇",
    failed: "未保存",
    afterAll: "现已全部保存",
    retry: "重新保存",
    copy: "另存副本…",
    copied: "未保存内容的副本位于 {{folder}}。",
    unchanged: "全部已保存",
  },
);
