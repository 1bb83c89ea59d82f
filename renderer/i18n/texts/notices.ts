import { texts } from "../texts";

/** Messages that stay. */
export const notices = texts(
  { region: "Messages", dismiss: "Dismiss" },
  { region: "消息", dismiss: "关闭消息" },
);
