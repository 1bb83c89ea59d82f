import type { Command } from "../keys/Command";
import { requestOutline } from "../outline/outlineStore";
import { editArticleRead, hasOutlineShown } from "./outlining";

/** What can be done with the outline from anywhere. */
export const outlineCommands: readonly Command[] = [
  { id: "focusOutline", group: "navigate", keys: [], run: requestOutline, isAvailable: hasOutlineShown },
  { id: "editArticle", group: "navigate", keys: [], run: editArticleRead, isAvailable: hasOutlineShown },
];
