import { useEffect } from "react";
import { useLabels } from "../labels";
import { bindingFor, keyBindings } from "./keyBindings";

/** Runs the annotate view's keys wherever the focus is, except where keys mean text or another choice. */
export function useKeys(): void {
  const labels = useLabels();
  useEffect(() => {
    const bindings = keyBindings(labels);
    const onKeyDown = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      const binding = bindingFor(bindings, event);
      if (!binding) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [labels]);
}

/** True while the key belongs to a text field, an open dialog or menu, or an input method's composition. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing || event.key === "Process" || event.defaultPrevented) return true;
  const elsewhere = "input, textarea, select, [role=dialog], [role=alertdialog], [role=menu]";
  return event.target instanceof Element && event.target.closest(elsewhere) !== null;
}
