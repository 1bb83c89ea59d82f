import { Command, CommanderError } from "commander";
import { appVersion } from "./appVersion";
import { addAgreement } from "./commands/agreement";
import { addExport } from "./commands/export";
import { addFormats } from "./commands/formats";
import { addImport } from "./commands/import";
import { addImportTexts } from "./commands/importTexts";
import { addMeasure } from "./commands/measure";
import { addSuggest } from "./commands/suggest";
import { addText } from "./commands/text";
import { addValidate } from "./commands/validate";
import { oneLine, Terminal } from "./Terminal";

/** Wrong usage: an unknown command or option, or a missing argument. */
const WRONG_USAGE = 2;

const terminal = new Terminal(process.env);

const program = new Command("workbench")
  .description("Checks and exports the workspaces of the annotation workbench.")
  .version(appVersion())
  .exitOverride()
  .configureOutput({ outputError: (message, write) => write(`${oneLine(message)}\n`) });

// Sub-commands copy the settings above, so they are added after them.
const commands = [
  addFormats,
  addValidate,
  addExport,
  addImport,
  addImportTexts,
  addText,
  addSuggest,
  addMeasure,
  addAgreement,
];
for (const add of commands) add(program, terminal);

/** `workbench formats | head -1` is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  try {
    if (words.length === 0) program.error("error: no command given; see --help");
    await program.parseAsync(words, { from: "user" });
    return terminal.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    const reason = error instanceof Error ? error.message : String(error);
    terminal.fail({ code: "internal", parameters: { reason } });
    return terminal.exitCode;
  }
}
