import path from "node:path";
import type { Command } from "commander";
import { type MeasuredVector, vectorFileSchema } from "../../../core/agreement/vectors/measureVectors";
import { failure } from "../../../core/errors";
import { err, ok, type Result } from "../../../core/result";
import { parseStored } from "../../../core/stored/storedJson";
import { readStored } from "../../storage/storedFile";
import type { Terminal } from "../Terminal";

/** Of the vector files; the number stands in their `schema`. */
const VECTOR_FILE_VERSION = 1;

/** `workbench measure FILE [--json]`: every vector of an agreement file, computed anew. */
export function addMeasure(program: Command, terminal: Terminal): void {
  program
    .command("measure")
    .description("compute the agreement of the units in a file of vectors")
    .argument("<file>", "a JSON file in the schema agreement-vectors/1")
    .option("--json", "print JSON only: a list of {id, values}, null where a value is undefined")
    .action(async (file: string, { json }: { json?: true }) => {
      const measured = await readVectors(terminal.path(file));
      if (!measured.ok) return terminal.fail(measured.error);
      if (json) terminal.printJson(measured.value);
      else for (const vector of measured.value) printVector(terminal, vector);
    });
}

async function readVectors(file: string): Promise<Result<MeasuredVector[]>> {
  const name = path.basename(file);
  const read = await readStored({ path: file, name }, (_, json) =>
    parseStored(name, json, VECTOR_FILE_VERSION, vectorFileSchema),
  );
  if (!read.ok) return read;
  return read.value
    ? ok(read.value.value)
    : err(failure("file-unreadable", { file: name, reason: "ENOENT" }));
}

function printVector(terminal: Terminal, { id, values }: MeasuredVector): void {
  for (const [name, value] of leavesOf(values)) terminal.print(`${id} ${name} ${value ?? "—"}`);
}

/** Every number with the keys that lead to it. */
function leavesOf(value: unknown, name = ""): [name: string, value: unknown][] {
  if (typeof value !== "object" || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([key, inside]) => leavesOf(inside, name ? `${name}.${key}` : key));
}
