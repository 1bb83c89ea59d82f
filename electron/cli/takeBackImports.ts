import { parseAnnotatorId } from "../../core/model/ids";
import { ok, type Result } from "../../core/result";
import { importedLayers, takeBack } from "../layerImport/takeBack";
import { Workspace } from "../storage/Workspace";
import { counted } from "./counted";
import type { Terminal } from "./Terminal";

/** What is asked of {@link takeBackImports}. */
interface Options {
  readonly annotator: string;
  readonly json?: true;
}

/** Removes the layers that imports as an annotator brought, whenever that was, but for those changed since. */
export async function takeBackImports(terminal: Terminal, folder: string, options: Options): Promise<void> {
  const done = await takenBack(terminal.path(folder), options.annotator);
  if (!done.ok) terminal.fail(done.error);
  else if (options.json) terminal.printJson(done.value);
  else print(terminal, options, done.value);
}

interface TakenBack {
  readonly removed: number;
  /** The documents whose layers somebody has changed. */
  readonly kept: readonly string[];
}

async function takenBack(folder: string, name: string): Promise<Result<TakenBack>> {
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  const annotator = parseAnnotatorId(name);
  if (!annotator.ok) return annotator;
  const imported = await importedLayers(workspace.value, annotator.value);
  const { removed, kept } = await takeBack(workspace.value, imported);
  return ok({ removed, kept });
}

function print(terminal: Terminal, { annotator }: Options, { removed, kept }: TakenBack): void {
  for (const document of kept) terminal.print(`kept, as it has been changed: ${document}`);
  terminal.print(`removed ${counted(removed, "imported layer")} of ${annotator}`);
}
