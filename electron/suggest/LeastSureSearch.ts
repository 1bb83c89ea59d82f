import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { tenASecond } from "../../core/reportPace";
import { ok, type Result } from "../../core/result";
import type { RefusalSet } from "../../core/search/refusals";
import { ratedFor } from "../../core/suggest/documentText";
import { LEAST_SCORE } from "../../core/suggest/leastScore";
import { openSuggestions } from "../../core/suggest/openSuggestions";
import { StudyText } from "../../core/suggest/StudyText";
import type { Suggestion } from "../../core/suggest/Suggestion";
import { uncertaintyOf, uncertaintyOfText } from "../../core/suggest/uncertainty";
import { span } from "../../core/text/Span";
import type { SkippedFile } from "../ipc/search";
import {
  type LeastSure,
  type LeastSureProgress,
  ORDER_LIMIT,
  type UnsureDocument,
  type UnsurePassage,
} from "../ipc/suggest";
import { Pacer } from "../search/Pacer";
import type { RefusalStore } from "../storage/RefusalStore";
import { readLayerOnText } from "../storage/reanchoring";
import type { Workspace } from "../storage/Workspace";
import type { Learnt } from "./Learning";
import type { ShelvedText, TextShelf } from "./TextShelf";
import { partStarts } from "./textParts";

/** Finds where the learner is least sure, document by document. One search at a time; the latest wins. */
export class LeastSureSearch {
  private current: object | null = null;

  constructor(
    private readonly workspace: Workspace,
    private readonly shelf: TextShelf,
    private readonly refusals: RefusalStore,
    private readonly report: (progress: LeastSureProgress) => void,
  ) {}

  /** Ends the search under way, which answers with what it has found. */
  cancel(): null {
    this.current = null;
    return null;
  }

  /** Begins a search, which ends the one before it; gives what tells whether it goes on. */
  begin(): () => boolean {
    const own = {};
    this.current = own;
    return () => this.current === own;
  }

  /** Looks at all documents that the annotator has not marked as done. @param learnt - Null when nothing is known. */
  async find(learnt: Learnt | null, asked: Asked): Promise<Result<LeastSure>> {
    const { documents } = await this.workspace.listDocuments();
    const found = new Found();
    const report = tenASecond((done, total) => this.report({ done, total }));
    let looked = 0;
    for (const { document } of learnt ? documents : []) {
      if (!asked.goesOn()) break;
      found.add(document, await this.lookAt(document, learnt as Learnt, asked));
      looked += 1;
      report(looked, documents.length);
    }
    report(documents.length, documents.length);
    return ok({ ...found.result, looked, total: documents.length });
  }

  private async lookAt(document: DocumentId, learnt: Learnt, asked: Asked): Promise<Unsure> {
    const { project, annotator } = asked;
    const text = await this.shelf.read(document, project);
    if (!text.ok) return { ...nothing, skipped: [{ document, annotator: null, problem: text.error }] };
    const layer = await readLayerOnText(this.workspace, text.value.source, annotator);
    if (!layer.ok) return { ...nothing, skipped: [{ document, annotator, problem: layer.error }] };
    if (layer.value?.status === "done") return nothing;
    const refused = await this.refusals.read(document, annotator);
    if (!refused.ok) return { ...nothing, skipped: [{ document, annotator, problem: refused.error }] };
    const suggestions = await suggestionsIn(text.value, learnt, refused.value, asked.goesOn);
    const open = openSuggestions(suggestions, layer.value?.annotations ?? []);
    return { text: text.value, suggestions: open, skipped: [] };
  }
}

/** For whom the order of work is looked for, and whether it still is. */
export interface Asked {
  readonly project: Project;
  readonly annotator: AnnotatorId;
  readonly goesOn: () => boolean;
}

async function suggestionsIn(
  text: ShelvedText,
  { suggester, taught }: Learnt,
  refusals: RefusalSet,
  goesOn: () => boolean,
): Promise<Suggestion[]> {
  const labels = new Set(taught.map(({ label }) => label));
  const pacer = new Pacer();
  const suggestions: Suggestion[] = [];
  for (const { study, from } of partsOf(text)) {
    if (pacer.isDue) await pacer.pause();
    if (!goesOn()) break;
    const part = { reflowed: text.reflowed, study, from, refusals };
    suggestions.push(...ratedFor(suggester, part, LEAST_SCORE).filter(({ label }) => labels.has(label)));
  }
  return suggestions;
}

interface Unsure {
  /** Null for a document that is done, or cannot be read. */
  readonly text: ShelvedText | null;
  readonly suggestions: readonly Suggestion[];
  readonly skipped: readonly SkippedFile[];
}

const nothing: Unsure = { text: null, suggestions: [], skipped: [] };

function* partsOf({ study }: ShelvedText): Generator<{ study: StudyText; from: number }> {
  const starts = partStarts(study.text);
  if (starts.length === 1) yield { study, from: 0 };
  else
    for (const [index, from] of starts.entries())
      yield { study: new StudyText(study.text.slice(from, starts[index + 1])), from };
}

/** The most unsure documents and passages so far. */
class Found {
  private documents: UnsureDocument[] = [];
  private passages: UnsurePassage[] = [];
  private readonly skipped: SkippedFile[] = [];

  add(document: DocumentId, { text, suggestions, skipped }: Unsure): void {
    this.skipped.push(...skipped);
    if (!text) return;
    const uncertainty = uncertaintyOfText(suggestions, text.study.length);
    this.documents.push({ document, uncertainty });
    this.documents = mostUnsure(this.documents, (each) => each.uncertainty);
    const quoted = mostUnsure(suggestions, uncertaintyOf).map((each) => passageOf(document, text, each));
    this.passages = mostUnsure([...this.passages, ...quoted], uncertaintyOf);
  }

  get result() {
    const { documents, passages, skipped } = this;
    return { documents, passages, skipped };
  }
}

function passageOf(document: DocumentId, { reflowed }: ShelvedText, suggestion: Suggestion): UnsurePassage {
  const { start, end, label, score } = suggestion;
  return { document, start, end, label, score, words: reflowed.quote(span(start, end)) };
}

function mostUnsure<T>(items: readonly T[], by: (item: T) => number): T[] {
  return items.toSorted((a, b) => by(b) - by(a)).slice(0, ORDER_LIMIT);
}
