import { anchoringCommands } from "../commands/anchoringCommands";
import { annotateCommands } from "../commands/annotateCommands";
import { applicationCommands } from "../commands/applicationCommands";
import { boundaryCommands } from "../commands/boundaryCommands";
import { historyCommands } from "../commands/historyCommands";
import { navigateCommands } from "../commands/navigateCommands";
import { outlineCommands } from "../commands/outlineCommands";
import { projectCommands } from "../commands/projectCommands";
import { queueCommands } from "../commands/queueCommands";
import { readingCommands } from "../commands/readingCommands";
import { repairCommands } from "../commands/repairCommands";
import { reviewCommands } from "../commands/reviewCommands";
import { searchCommands } from "../commands/searchCommands";
import { selectCommands } from "../commands/selectCommands";
import { suggestCommands } from "../commands/suggestCommands";
import { textCommands } from "../commands/textCommands";
import { threadCommands } from "../commands/threadCommands";
import { viewCommands } from "../commands/viewCommands";
import type { Command } from "./Command";

/** Every command of the window but the labels', in the order of the key sheet. */
export const allCommands: readonly Command[] = [
  ...annotateCommands,
  ...boundaryCommands,
  ...suggestCommands,
  ...reviewCommands,
  ...queueCommands,
  ...threadCommands,
  ...anchoringCommands,
  ...selectCommands,
  ...navigateCommands,
  ...outlineCommands,
  ...searchCommands,
  ...viewCommands,
  ...repairCommands,
  ...readingCommands,
  ...projectCommands,
  ...textCommands,
  ...historyCommands,
  ...applicationCommands,
];
