import { useEditor } from "../annotate/editorInUse";

/** The parts of the window in the order of F6, as selectors of their elements. */
const PANELS = [
  ".document-panel",
  ".outline",
  ".review-overview",
  "main",
  ".annotation-panel",
  ".review-panel",
  ".long-action",
  ".workbench > header",
];
const TABBABLE = "button, input, textarea, select, a[href], [tabindex]";

/**
 * Takes the keyboard to the next part of the window, or the one before: documents, outline, text, annotations, what takes
 * long, header.
 */
export function goToPanel(step: 1 | -1): void {
  const panels = PANELS.flatMap((selector) => visibleElement(selector) ?? []);
  // The outline lies inside the panel of the documents: the last one is the innermost.
  const now = panels.findLastIndex((panel) => panel.contains(document.activeElement));
  for (let tries = 1; tries <= panels.length; tries++) {
    const next = panels[(now + (now < 0 && step < 0 ? 0 : step * tries) + panels.length * 2) % panels.length];
    if (next && enter(next)) return;
  }
}

function visibleElement(selector: string): Element | undefined {
  return [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
}

/** Focuses the text, or the panel's list, or the first thing that takes the focus; false when there is none. */
function enter(panel: Element): boolean {
  const { editor } = useEditor.getState();
  if (editor && panel.querySelector('[data-testid="text"]')) {
    editor.focus();
    return true;
  }
  const found =
    tabbable(panel.querySelector('[role="listbox"], [role="grid"], [role="tree"]')) ?? tabbable(panel);
  found?.focus();
  return found !== undefined;
}

function tabbable(panel: Element | null): HTMLElement | undefined {
  const all = panel ? [panel, ...panel.querySelectorAll(TABBABLE)] : [];
  return all.find(
    (element): element is HTMLElement =>
      element instanceof HTMLElement &&
      element.tabIndex >= 0 &&
      element.matches(TABBABLE) &&
      !element.matches(":disabled") &&
      element.checkVisibility(),
  );
}
