/** What somebody types in or chooses from. */
const FIELDS = "input, textarea, select, [contenteditable='true'], dialog *, [role='dialog'] *";

const isTyping = () => document.activeElement?.matches(FIELDS) ?? false;

/** Does something that would take a field or a dialog away, once nobody is at one. */
export function whenHandsAreFree(act: () => void): void {
  if (isTyping()) document.addEventListener("focusout", () => lookLater(act), { once: true });
  else act();
}

/** Where the focus goes shows only after it has left. */
function lookLater(act: () => void): void {
  setTimeout(() => whenHandsAreFree(act));
}
