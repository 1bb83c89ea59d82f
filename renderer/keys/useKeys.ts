import { useEffect } from "react";
import { useBoundCommands } from "./boundCommands";
import type { Command } from "./Command";
import { isComposing } from "./KeyChord";
import { commandFor } from "./keyBindings";

/** Runs commands by key wherever the focus is, except where keys mean text or another choice. */
export function useKeys(): void {
  const bound = useBoundCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const command = commandFor(bound, event);
      if (!command || !isHeardAt(event, command)) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [bound]);
}

/** A box to tick takes no more keys than a button does. */
const FIELDS = "input:not([type=checkbox]), textarea, select";
const CHOICES = "[role=dialog], [role=alertdialog], [role=menu]";

/** True while the key belongs to an open dialog or menu, or an input method's composition, or has had its effect. */
function isTaken(event: KeyboardEvent): boolean {
  return isComposing(event) || event.defaultPrevented || isWithin(event, CHOICES) || isForModal(event);
}

/** True where nothing has the focus, as when the button that had it is gone, and an open dialog covers the window. */
function isForModal({ target }: KeyboardEvent): boolean {
  return target === document.body && document.querySelector("#root[inert]") !== null;
}

/** In a text field a key is text, or edits it: only with Ctrl or as F6, and for few commands, is it anything else. */
function isHeardAt(event: KeyboardEvent, { worksInFields = false }: Command): boolean {
  const isNoText = event.ctrlKey || event.metaKey || /^F\d/.test(event.code);
  return !isWithin(event, FIELDS) || (worksInFields && isNoText);
}

function isWithin({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
