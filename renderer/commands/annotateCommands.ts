import type { Command } from "../keys/Command";
import { currentDocument } from "../state/documentStore";
import { requestNote, useView } from "../state/viewStore";
import { confirmAll, goToValues, hasProposals } from "../values/changing";
import { deleteSelected, toggleDone } from "./annotating";
import { relateSelected } from "./relating";
import { redo, undo } from "./undoing";

const isTextShown = () => currentDocument() !== null;
const hasSelected = () => useView.getState().selected !== null;

/** What changes annotations. The labels' own keys are added where the labels are known. */
export const annotateCommands: readonly Command[] = [
  {
    id: "note",
    group: "annotate",
    keys: [{ code: "KeyN" }],
    run: () => hasSelected() && requestNote(),
    isAvailable: hasSelected,
  },
  {
    id: "confirmValues",
    group: "annotate",
    keys: [{ code: "KeyV" }],
    run: confirmAll,
    isAvailable: hasProposals,
  },
  {
    id: "goToValues",
    group: "annotate",
    keys: [{ code: "KeyV", shift: true }],
    run: goToValues,
    isAvailable: hasSelected,
  },
  {
    id: "relate",
    group: "annotate",
    keys: [{ code: "KeyL" }],
    run: relateSelected,
    isAvailable: hasSelected,
  },
  {
    id: "delete",
    group: "annotate",
    keys: [{ code: "Delete" }, { code: "Backspace" }],
    run: deleteSelected,
    isAvailable: hasSelected,
  },
  {
    id: "toggleDone",
    group: "annotate",
    keys: [{ code: "KeyD" }],
    run: toggleDone,
    isAvailable: isTextShown,
  },
  { id: "undo", group: "annotate", keys: [{ code: "KeyZ", control: true }], run: () => void undo() },
  {
    id: "redo",
    group: "annotate",
    keys: [
      { code: "KeyZ", control: true, shift: true },
      { code: "KeyY", control: true },
    ],
    run: () => void redo(),
  },
];
