import type { Command } from "commander";
import {
  type AnnotatorId,
  type DocumentId,
  parseAnnotatorId,
  parseDocumentId,
} from "../../../core/model/ids";
import { ok, type Result } from "../../../core/result";
import { passagesOf, suggestionsFor } from "../../../core/suggest/documentText";
import { learnSuggester } from "../../../core/suggest/learnSuggester";
import { defaultPatterns } from "../../../core/suggest/patterns/defaultPatterns";
import { compilePattern } from "../../../core/suggest/patterns/SuggestionPattern";
import { StudyText } from "../../../core/suggest/StudyText";
import type { Suggester } from "../../../core/suggest/Suggester";
import type { Suggestion } from "../../../core/suggest/Suggestion";
import type { TaggedText } from "../../../core/suggest/TaggedText";
import { CodePointTable } from "../../../core/text/offsets";
import type { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { RefusalStore } from "../../storage/RefusalStore";
import { readReflowed, readTaggedDocument, type TaggedDocument } from "../../storage/readTaggedDocument";
import { Workspace } from "../../storage/Workspace";
import { parseDocumentIds } from "../documentIds";
import type { Terminal } from "../Terminal";

interface Options {
  readonly annotator: string;
  readonly train: readonly string[];
  readonly document: string;
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

async function suggestWith(
  folder: string,
  { annotator, train, document }: Options,
): Promise<Result<Suggested>> {
  const name = parseAnnotatorId(annotator);
  if (!name.ok) return name;
  const lessons = parseDocumentIds(train);
  if (!lessons.ok) return lessons;
  const target = parseDocumentId(document);
  if (!target.ok) return target;
  const workspace = await Workspace.open(folder);
  if (!workspace.ok) return workspace;
  const suggester = await learnFrom(workspace.value, name.value, lessons.value);
  return suggester.ok ? suggestIn(workspace.value, name.value, target.value, suggester.value) : suggester;
}

async function learnFrom(workspace: Workspace, annotator: AnnotatorId, documents: readonly DocumentId[]) {
  const texts: TaggedText[] = [];
  for (const document of new Set(documents)) {
    const tagged = await readTaggedDocument(workspace, document, annotator);
    if (!tagged.ok) return tagged;
    texts.push(taggedText(tagged.value));
  }
  return ok(learn(texts));
}

function taggedText({ reflowed, layer }: TaggedDocument): TaggedText {
  return { study: new StudyText(reflowed.text), passages: passagesOf(reflowed, layer.annotations) };
}

function learn(texts: readonly TaggedText[]): Suggester {
  const labels = [...new Set(texts.flatMap(({ passages }) => passages.map(({ label }) => label)))].sort();
  const patterns = defaultPatterns.flatMap((pattern) => {
    const compiled = labels.includes(pattern.label) ? compilePattern(pattern) : null;
    return compiled?.ok ? [compiled.value] : [];
  });
  const lessons = learnSuggester({ texts, labels, patterns });
  for (let step = lessons.next(); ; step = lessons.next()) if (step.done) return step.value;
}

async function suggestIn(
  workspace: Workspace,
  annotator: AnnotatorId,
  document: DocumentId,
  suggester: Suggester,
): Promise<Result<Suggested>> {
  const reflowed = await readReflowed(workspace, document);
  if (!reflowed.ok) return reflowed;
  const refusals = await new RefusalStore(workspace.files).read(document, annotator);
  if (!refusals.ok) return refusals;
  const study = new StudyText(reflowed.value.text);
  const suggestions = suggestionsFor(suggester, {
    reflowed: reflowed.value,
    study,
    refusals: refusals.value,
  });
  return ok({ reflowed: reflowed.value, suggestions });
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
