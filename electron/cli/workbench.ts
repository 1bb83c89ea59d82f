import { Command, CommanderError } from "commander";
import { appVersion } from "./appVersion";
import { oneLine, Terminal } from "./Terminal";

/** Wrong usage: an unknown command or option, or a missing argument. */
const WRONG_USAGE = 2;

const terminal = new Terminal(process.env);

const program = new Command("workbench")
  .description("Checks and exports the workspaces of the annotation workbench.")
  .version(appVersion())
  .exitOverride()
  .configureOutput({ outputError: (message, write) => write(`${oneLine(message)}\n`) });

/**
 * Each command's words and what they do, read when they are wanted: all of them take three times as long to start
 * as most do alone. In the order in which help lists them.
 */
const commands = {
  formats: async () => (await import("./commands/formats")).addFormats,
  validate: async () => (await import("./commands/validate")).addValidate,
  export: async () => (await import("./commands/export")).addExport,
  import: async () => (await import("./commands/import")).addImport,
  "import-texts": async () => (await import("./commands/importTexts")).addImportTexts,
  text: async () => (await import("./commands/text")).addText,
  suggest: async () => (await import("./commands/suggest")).addSuggest,
  measure: async () => (await import("./commands/measure")).addMeasure,
  agreement: async () => (await import("./commands/agreement")).addAgreement,
};

/** `workbench formats | head -1` is no error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  try {
    if (words.length === 0) program.error("error: no command given; see --help");
    for (const load of wanted(words[0])) (await load())(program, terminal);
    await program.parseAsync(words, { from: "user" });
    return terminal.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    const reason = error instanceof Error ? error.message : String(error);
    terminal.fail({ code: "internal", parameters: { reason } });
    return terminal.exitCode;
  }
}

/** The command that is named; where none is, all, for help and for a word that was mistyped. */
function wanted(name = "") {
  return Object.entries(commands).flatMap(([word, load]) =>
    word === name || !Object.hasOwn(commands, name) ? [load] : [],
  );
}
