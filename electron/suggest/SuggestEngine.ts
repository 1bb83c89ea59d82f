import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { err, ok, type Result } from "../../core/result";
import type { RefusalSet } from "../../core/search/refusals";
import { ratedFor } from "../../core/suggest/documentText";
import { LEAST_SCORE } from "../../core/suggest/leastScore";
import { StudyText } from "../../core/suggest/StudyText";
import { span } from "../../core/text/Span";
import type { ParsedRequest } from "../ipc/contract";
import type { LeastSureProgress, SuggestedPart, SuggestionsLearnt } from "../ipc/suggest";
import { RefusalStore } from "../storage/RefusalStore";
import { Workspace } from "../storage/Workspace";
import { Learning, type Learnt } from "./Learning";
import { LeastSureSearch } from "./LeastSureSearch";
import { LessonBook } from "./LessonBook";
import type { SuggestCall, SuggestMethod } from "./protocol";
import { type ShelvedText, TextShelf } from "./TextShelf";
import { tallyIn } from "./tallyIn";
import { partAt, partStarts } from "./textParts";

/** What the engine tells of besides its answers. */
export interface SuggestReports {
  readonly learnt: (learnt: SuggestionsLearnt) => void;
  readonly progress: (progress: LeastSureProgress) => void;
}

/** Learns from one workspace and suggests in it: what the thread runs, whole, without the thread. */
export class SuggestEngine {
  private readonly shelf: TextShelf;
  private readonly learning: Learning;
  private readonly refusals: RefusalStore;
  private readonly leastSure: LeastSureSearch;
  private book: LessonBook | null = null;
  /** Counts calls for suggestions: the latest wins. */
  private asked = 0;

  private constructor(
    private readonly workspace: Workspace,
    reports: SuggestReports,
    pauseMs?: number,
  ) {
    this.shelf = new TextShelf(workspace);
    this.learning = new Learning(workspace, reports.learnt, pauseMs);
    this.refusals = new RefusalStore(workspace.files);
    this.leastSure = new LeastSureSearch(workspace, this.shelf, this.refusals, reports.progress);
  }

  /** Opens a workspace; nothing is read yet. Fails with `workspace-missing`. @param pauseMs - For tests. */
  static async open(
    folder: string,
    reports: SuggestReports,
    pauseMs?: number,
  ): Promise<Result<SuggestEngine>> {
    const workspace = await Workspace.open(folder);
    return workspace.ok ? ok(new SuggestEngine(workspace.value, reports, pauseMs)) : workspace;
  }

  /** Answers a call. */
  async answer({ method, request, annotator }: SuggestCall): Promise<Result<unknown>> {
    if (method === "cancelLeastSure") return ok(this.leastSure.cancel());
    if (annotator === null) return err(failure("save-no-annotator", {}));
    const book = this.bookOf(annotator);
    switch (method) {
      case "suggestPassages":
        return this.suggest(request as ParsedRequest<"suggestPassages">, book);
      case "tallyPattern":
        return this.tally(request as ParsedRequest<"tallyPattern">, book);
      case "findLeastSure":
        return this.findLeastSure(book);
      default:
        return err(failure("internal", { reason: `unknown ${method satisfies never as SuggestMethod}` }));
    }
  }

  /** Hears what has changed in the workspace; null for more than can be named. */
  changed(documents: readonly DocumentId[] | null): void {
    this.book?.forget(documents);
    this.learning.changed();
  }

  private bookOf(annotator: AnnotatorId): LessonBook {
    if (this.book?.annotator !== annotator) this.book = new LessonBook(this.workspace, this.shelf, annotator);
    return this.book;
  }

  private async suggest(
    request: ParsedRequest<"suggestPassages">,
    book: LessonBook,
  ): Promise<Result<SuggestedPart>> {
    this.asked += 1;
    const own = this.asked;
    const { document } = request;
    const project = await this.openProject();
    if (!project.ok) return project;
    const learnt = this.learning.know(book, document);
    const text = await this.shelf.read(document, project.value);
    if (!text.ok) return text;
    const refused = await this.refusals.read(document, book.annotator);
    if (own !== this.asked) return err(failure("suggest-cancelled", {}));
    // What cannot be read refuses nothing: more is suggested, and nothing is written over it.
    const part = partOf(text.value, request);
    const suggestions = learnt && refused.ok ? this.suggestIn(learnt, text.value, refused.value, part) : [];
    const { isLearning } = this.learning;
    const skipped = refused.ok
      ? (learnt?.skipped ?? [])
      : [{ document, annotator: book.annotator, problem: refused.error }];
    const { part: number, parts } = part;
    return ok({
      ...{ document, part: number, parts, suggestions, isLearning },
      ...{ taught: learnt?.taught ?? [], skipped },
    });
  }

  private suggestIn(
    { suggester, taught }: Learnt,
    { reflowed, study }: ShelvedText,
    refusals: RefusalSet,
    { start, end }: PartOfText,
  ) {
    const isWhole = start === 0 && end === study.length;
    const words = isWhole ? study : new StudyText(study.text.slice(start, end));
    const labels = new Set(taught.map(({ label }) => label));
    const rated = ratedFor(suggester, { reflowed, study: words, from: start, refusals }, LEAST_SCORE);
    return rated.filter(({ label }) => labels.has(label));
  }

  private async tally({ pattern }: ParsedRequest<"tallyPattern">, book: LessonBook) {
    const project = await this.openProject();
    if (!project.ok) return project;
    const lessons = await book.lessons(project.value, null, async () => true);
    return tallyIn(pattern, lessons?.lessons ?? [], (document) => this.shelf.read(document, project.value));
  }

  private async findLeastSure(book: LessonBook) {
    const goesOn = this.leastSure.begin();
    const project = await this.openProject();
    if (!project.ok) return project;
    const learnt = this.learning.know(book, null);
    return this.leastSure.find(learnt, { project: project.value, annotator: book.annotator, goesOn });
  }

  /** The project as it is now, unless it hides suggestions. */
  private async openProject(): Promise<Result<Project>> {
    const { project } = await this.workspace.loadProject();
    return project.suggestions?.hidden ? err(failure("suggestions-hidden", {})) : ok(project);
  }
}

interface PartOfText {
  readonly part: number;
  readonly parts: number;
  /** In joined words. */
  readonly start: number;
  readonly end: number;
}

function partOf(
  { source, reflowed, study }: ShelvedText,
  { part, at }: Pick<ParsedRequest<"suggestPassages">, "part" | "at">,
): PartOfText {
  const starts = partStarts(study.text);
  const place = Math.min(at, source.text.length);
  const number = part ?? partAt(starts, reflowed.fromRaw(span(place, place)).start);
  const last = Math.min(number, starts.length - 1);
  const [start, end] = [starts[last] ?? 0, starts[last + 1] ?? study.length];
  return { part: last, parts: starts.length, start, end };
}
