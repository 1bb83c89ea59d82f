import { join } from "node:path";
import { z } from "zod";
import { parseJsonLine } from "../../core/formats/parseJson";
import { REPORT_FILE } from "../../core/formats/sidecars";
import { partNames } from "../../core/formats/splits/SplitOptions";
import { corpusIn } from "../storage/corpusSource";
import type { OpenedCorpus } from "./openCorpora";

const reportSchema = z.looseObject({ layers: z.array(z.string()) });

/**
 * The corpora in a folder: one, or where it is an export of several layers or in the parts of a split, each of them, as
 * readers know the corpora within alone. Folders are taken for layers only where the report of our own export says so:
 * other tools have folders of other meanings.
 */
export async function corporaWithin(corpus: OpenedCorpus): Promise<OpenedCorpus[]> {
  const layers = divided(corpus, await layersIn(corpus));
  return layers.flatMap((each) => divided(each, partNames));
}

async function layersIn(corpus: OpenedCorpus): Promise<readonly string[]> {
  const text = await corpus.text(REPORT_FILE);
  const json = text.ok ? parseJsonLine(REPORT_FILE, 1, text.value) : text;
  const report = reportSchema.safeParse(json.ok ? json.value : null);
  return report.success ? report.data.layers : [];
}

/** By its folders, where all of it lies in folders of these names. */
function divided(corpus: OpenedCorpus, names: readonly string[]): OpenedCorpus[] {
  const used = names.filter((name) => corpus.paths.some((path) => path.startsWith(`${name}/`)));
  const isAll = corpus.paths.every((path) => used.some((name) => path.startsWith(`${name}/`)));
  return used.length > 0 && isAll ? used.map((name) => partOf(corpus, name)) : [corpus];
}

function partOf(corpus: OpenedCorpus, name: string): OpenedCorpus {
  const folder = join(corpus.folder, name);
  const own = corpus.paths.filter((path) => path.startsWith(`${name}/`));
  return {
    ...corpusIn(folder),
    ...{ folder, isWhole: corpus.isWhole, exported: corpus.exported ?? corpus },
    paths: own.map((path) => path.slice(name.length + 1)),
  };
}
