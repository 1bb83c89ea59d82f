import { app } from "electron";
import { declareAppScheme } from "./appProtocol";
import { type CommandLine, helpText, ownArguments, parseCommandLine } from "./commandLine";
import { type Ending, endProgram } from "./endProgram";
import { lockDown } from "./lockdown";
import { runScreenshot } from "./runScreenshot";
import { runWindow } from "./runWindow";

// No top-level await of whenReady here: it resolves only after this module has run to its end.

declareAppScheme();
// Before any window: one made earlier would not be locked.
lockDown();
const commandLine = parseCommandLine(ownArguments(process.argv, app.isPackaged), app.isPackaged);
const ending = commandLine.ok ? endingBefore(commandLine.value) : { code: 2, line: commandLine.error };
if (ending) endProgram(ending);
else if (commandLine.ok) run(commandLine.value);

/** How the program ends before it opens anything; null when it goes on. */
function endingBefore({ wants, screenshot }: CommandLine): Ending | null {
  if (wants === "help") return { code: 0, line: helpText };
  if (wants === "version") return { code: 0, line: app.getVersion() };
  // A picture is made beside a running program, whose settings and files it only reads.
  if (screenshot !== null || app.requestSingleInstanceLock()) return null;
  return {
    code: 0,
    line: "already running: its window has been brought to the front; close it to open another workspace",
  };
}

function run(asked: CommandLine): void {
  const { screenshot } = asked;
  if (screenshot === null) runWindow(asked);
  else runScreenshot(asked, screenshot);
}
