import type { Catalogue } from "../i18n/catalogues";
import type { KeyChord } from "./KeyChord";

/**
 * Keys that are the same in every program and are not to be changed: the text view's own, and the keyboard's way
 * through the window.
 */
export interface FixedKeys {
  /** Also the key of its name among the texts `fixedKeys`. */
  readonly id: keyof Catalogue["fixedKeys"];
  readonly keys: readonly KeyChord[];
}

const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
const sideways = ["ArrowLeft", "ArrowRight"];
const edges = ["Home", "End"];
const pages = ["PageUp", "PageDown"];

const chords = (codes: readonly string[], held: Omit<KeyChord, "code"> = {}) =>
  codes.map((code): KeyChord => ({ code, ...held }));

/** The fixed keys in the order of the key sheet. */
export const fixedKeys: readonly FixedKeys[] = [
  { id: "caret", keys: chords(arrows) },
  { id: "select", keys: chords(arrows, { shift: true }) },
  { id: "caretByWord", keys: chords(sideways, { control: true }) },
  { id: "selectByWord", keys: chords(sideways, { control: true, shift: true }) },
  { id: "rowEdges", keys: chords(edges) },
  { id: "selectToRowEdges", keys: chords(edges, { shift: true }) },
  { id: "textEdges", keys: chords(edges, { control: true }) },
  { id: "selectToTextEdges", keys: chords(edges, { control: true, shift: true }) },
  { id: "page", keys: chords(pages) },
  { id: "selectPage", keys: chords(pages, { shift: true }) },
  { id: "selectAll", keys: chords(["KeyA"], { control: true }) },
  { id: "copy", keys: chords(["KeyC"], { control: true }) },
  { id: "nextControl", keys: [{ code: "Tab" }, { code: "Tab", shift: true }] },
];
