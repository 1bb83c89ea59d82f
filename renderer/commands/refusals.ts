import { failure } from "../../core/errors";
import { withdraw } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { useView } from "../state/viewStore";

/** Takes away what was said of a label that could not be given: the next try speaks for itself. */
export function withdrawRefusals(): void {
  for (const code of ["selection-empty", "annotation-exists"] as const) withdraw(failure(code, {}));
}

// Over once something else is selected, or another text is shown.
useView.subscribe((now, before) => {
  if (now.selection !== before.selection || now.selected !== before.selected) withdrawRefusals();
});
useDocuments.subscribe((now, before) => {
  if (now.current !== before.current) withdrawRefusals();
});
