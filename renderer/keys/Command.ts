import type { Label } from "../../core/model/LabelSet";
import type { Catalogue } from "../i18n/catalogues";
import type { KeyChord } from "./KeyChord";

export type { KeyChord } from "./KeyChord";

/** Where the palette, the key sheet and the settings list a command. */
export const commandGroups = [
  "annotate",
  "review",
  "select",
  "navigate",
  "find",
  "view",
  "application",
] as const;

/** A group of commands; its name is among the texts `commandGroups`. */
export type CommandGroup = (typeof commandGroups)[number];

/** What a command is called in the code; also the key of its name among the texts `commands`. */
export type CommandId = keyof Catalogue["commands"];

/** Something the user can have done by key, from the palette, or both. */
export interface Command {
  readonly id: CommandId;
  readonly group: CommandGroup;
  /** The keys that run it unless the user has chosen others. */
  readonly keys: readonly KeyChord[];
  readonly run: () => void;
  /**
   * False while it would do nothing; missing for a command that can always run. Of two commands with one key the
   * available one runs.
   */
  readonly isAvailable?: () => boolean;
  /**
   * True for a command that is also wanted while a text field has the focus. Its key then needs Ctrl, or is one
   * like F6, which no text is typed with.
   */
  readonly worksInFields?: boolean;
  /** False for one that the palette would only be cluttered by, such as opening the palette. */
  readonly isInPalette?: boolean;
  /** The label it gives: such a command's key belongs to the project and is changed with the label. */
  readonly label?: Label;
}

/**
 * What one of the labels' keys does when it is held together with other keys. There is one command of it for each
 * label.
 */
export interface LabelAct {
  /** Its text names the label as `{{label}}`. */
  readonly id: CommandId;
  /** Held with the label's own key. */
  readonly held: Omit<KeyChord, "code">;
  readonly run: (label: string) => void;
  readonly isAvailable?: () => boolean;
}
