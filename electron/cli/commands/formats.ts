import type { Command } from "commander";
import type { CorpusFormat } from "../../../core/formats/CorpusFormat";
import { formats } from "../../../core/formats/registry";
import type { Terminal } from "../Terminal";

/** `workbench formats [--json]`: what can be read and written, and what each format keeps. */
export function addFormats(program: Command, terminal: Terminal): void {
  program
    .command("formats")
    .description("list the exchange formats and what each keeps")
    .option("--json", "print JSON only")
    .action(({ json }: { json?: true }) => {
      if (json) terminal.printJson(formats.map(describe));
      else for (const format of formats) terminal.print(lineOf(format));
    });
}

function describe(format: CorpusFormat) {
  const { id, name, offsetUnit, capabilities } = format;
  return { id, name, read: format.read !== null, write: format.write !== null, offsetUnit, capabilities };
}

function lineOf(format: CorpusFormat): string {
  const { id, name, read, write, offsetUnit, capabilities } = describe(format);
  const ways = [...(read ? ["read"] : []), ...(write ? ["write"] : [])].join(", ");
  const lost = Object.entries(capabilities).flatMap(([what, kept]) => (kept ? [] : [inWords(what)]));
  const losses = lost.length === 0 ? "keeps everything" : `cannot keep ${lost.join(", ")}`;
  const options = (format.options ?? []).map((option) => `; ${option.id}=${option.choices.join("|")}`);
  return `${id.padEnd(LONGEST_ID)} ${name} (${ways}; offsets in ${offsetUnit}); ${losses}${options.join("")}`;
}

const LONGEST_ID = Math.max(...formats.map(({ id }) => id.length));

/** `outerWhiteSpace` as `outer white space`. */
const inWords = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
