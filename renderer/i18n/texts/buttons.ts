import { texts } from "../texts";

/** What buttons say that many dialogs have. */
export const buttons = texts(
  { cancel: "Cancel", close: "Close", stop: "Stop" },
  { cancel: "取消", close: "关闭", stop: "停止" },
);
