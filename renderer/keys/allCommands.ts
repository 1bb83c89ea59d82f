import { annotateCommands } from "../commands/annotateCommands";
import { applicationCommands } from "../commands/applicationCommands";
import { navigateCommands } from "../commands/navigateCommands";
import { readingCommands } from "../commands/readingCommands";
import { searchCommands } from "../commands/searchCommands";
import { viewCommands } from "../commands/viewCommands";
import type { Command } from "./Command";

/** Every command of the window but the labels', in the order of the key sheet. */
export const allCommands: readonly Command[] = [
  ...annotateCommands,
  ...navigateCommands,
  ...searchCommands,
  ...viewCommands,
  ...readingCommands,
  ...applicationCommands,
];
