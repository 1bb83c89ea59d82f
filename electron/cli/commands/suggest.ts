import type { Command } from "commander";
import { failure } from "../../../core/errors";
import {
  type AnnotatorId,
  type DocumentId,
  parseAnnotatorId,
  parseDocumentId,
} from "../../../core/model/ids";
import type { Project } from "../../../core/model/Project";
import { err, ok, type Result } from "../../../core/result";
import { suggestionsFor } from "../../../core/suggest/documentText";
import type { Suggester } from "../../../core/suggest/Suggester";
import type { Suggestion } from "../../../core/suggest/Suggestion";
import type { TaggedText } from "../../../core/suggest/TaggedText";
import { CodePointTable } from "../../../core/text/offsets";
import type { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { RefusalStore } from "../../storage/RefusalStore";
import { readLayerOnText } from "../../storage/reanchoring";
import { Workspace } from "../../storage/Workspace";
import { learnFrom } from "../../suggest/learnFrom";
import { lessonOf } from "../../suggest/readLesson";
import { TextShelf } from "../../suggest/TextShelf";
import { parseDocumentIds } from "../documentIds";
import type { Terminal } from "../Terminal";

interface Options {
  readonly annotator: string;
  readonly train: readonly string[];
  readonly document: string;
  readonly manualOnly?: true;
  readonly json?: true;
}

/** `workbench suggest WORKSPACE --annotator NAME --train D… --document D [--json]`. */
export function addSuggest(program: Command, terminal: Terminal): void {
  program
    .command("suggest")
    .description("suggest what to tag in a document, learnt from what an annotator has tagged in others")
    .argument("<workspace>", "folder with seeds/ and annotations/")
    .requiredOption("--annotator <name>", "whose layers are learnt from")
    .requiredOption("--train <ids...>", "the documents that are learnt from")
    .requiredOption("--document <id>", "the document that suggestions are made for")
    .option("--manual-only", "learn from what was tagged by hand alone, not from accepted suggestions")
    .option("--json", "print JSON only, offsets in code points")
    .action(async (workspace: string, options: Options) => {
      const suggested = await suggestWith(terminal.path(workspace), options);
      if (!suggested.ok) terminal.fail(suggested.error);
      else if (options.json) terminal.printJson(inCodePoints(suggested.value));
      else printReadable(terminal, suggested.value);
    });
}

interface Suggested {
  readonly reflowed: ReflowedText;
  readonly suggestions: readonly Suggestion[];
}

/** Where it is suggested, and for whom. */
interface Desk {
  readonly workspace: Workspace;
  readonly shelf: TextShelf;
  readonly project: Project;
  readonly annotator: AnnotatorId;
}

async function suggestWith(folder: string, options: Options): Promise<Result<Suggested>> {
  const { annotator, train, document } = options;
  const name = parseAnnotatorId(annotator);
  if (!name.ok) return name;
  const lessons = parseDocumentIds(train);
  if (!lessons.ok) return lessons;
  const target = parseDocumentId(document);
  if (!target.ok) return target;
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  const { project } = await workspace.value.loadProject();
  const shelf = new TextShelf(workspace.value);
  const desk = { workspace: workspace.value, shelf, project, annotator: name.value };
  const suggester = await learnFromAll(desk, options.manualOnly === true, lessons.value);
  return suggester.ok ? suggestIn(desk, target.value, suggester.value) : suggester;
}

/** What is named to be learnt from is taken as finished, as nobody else says so on a command line. */
async function learnFromAll(desk: Desk, manualOnly: boolean, documents: readonly DocumentId[]) {
  const texts: TaggedText[] = [];
  for (const document of new Set(documents)) {
    const text = await desk.shelf.read(document, desk.project);
    if (!text.ok) return text;
    const layer = await readLayerOnText(desk.workspace, text.value.source, desk.annotator);
    if (!layer.ok) return layer;
    if (!layer.value) return err(failure("layer-unknown", { annotator: desk.annotator, document }));
    texts.push(lessonOf(text.value, layer.value, { manualOnly, isWhole: true }).tagged);
  }
  return ok(learnt(learnFrom(texts, desk.project)));
}

function learnt(steps: Generator<void, Suggester>): Suggester {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

async function suggestIn(
  { workspace, shelf, project, annotator }: Desk,
  document: DocumentId,
  suggester: Suggester,
): Promise<Result<Suggested>> {
  const text = await shelf.read(document, project);
  if (!text.ok) return text;
  const refusals = await new RefusalStore(workspace.files).read(document, annotator);
  if (!refusals.ok) return refusals;
  const { reflowed, study } = text.value;
  return ok({
    reflowed,
    suggestions: suggestionsFor(suggester, { reflowed, study, refusals: refusals.value }),
  });
}

function inCodePoints({ reflowed, suggestions }: Suggested) {
  const table = new CodePointTable(reflowed.raw);
  return suggestions.map(({ start, end, label, score, source }) => ({
    start: table.toCodePoint(start),
    end: table.toCodePoint(end),
    label,
    score,
    source,
  }));
}

function printReadable(terminal: Terminal, { reflowed, suggestions }: Suggested): void {
  for (const suggestion of suggestions) {
    const { label, score, source } = suggestion;
    terminal.print(`${score.toFixed(2)} ${source.padEnd(7)} ${label}: ${reflowed.quote(suggestion)}`);
  }
}
