import { texts } from "../texts";

/** The questions on closing. */
export const closing = texts(
  {
    heading: "Some changes are not saved",
    explain: "They are in this window only. Closing now loses them.",
    stay: "Go back and try again",
    discard: "Close without saving",
  },
  {
    heading: "有更改尚未保存",
    explain: "这些更改只存在于此窗口中，现在关闭将会丢失。",
    stay: "返回并重试",
    discard: "不保存并关闭",
  },
);
