import type { Catalogue } from "../i18n/catalogues";

/** A key press. `code` is the place on the keyboard, so that neither an input method nor a layout changes it. */
export interface KeyChord {
  readonly code: string;
  /** Ctrl, or Command on a Mac. */
  readonly control?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** Where the palette, the key sheet and the settings list a command. */
export const commandGroups = ["annotate", "select", "navigate", "find", "view", "application"] as const;

/** Something the user can have done by key, from the palette, or both. */
export interface Command {
  /** Also the key of its name among the texts `commands`. */
  readonly id: keyof Catalogue["commands"];
  readonly group: (typeof commandGroups)[number];
  /** The keys that run it unless the user has chosen others. */
  readonly keys: readonly KeyChord[];
  readonly run: () => void;
  /** False while it would do nothing; missing for a command that can always run. */
  readonly isAvailable?: () => boolean;
}
