import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { headOf, type PartRead, wholeRead } from "../../core/suggest/partRead";
import type { TaggedText } from "../../core/suggest/TaggedText";
import type { SkippedFile } from "../ipc/search";
import { RefusalStore } from "../storage/RefusalStore";
import { listReviewers } from "../storage/readReviews";
import { reasonOf } from "../storage/systemError";
import type { Workspace } from "../storage/Workspace";
import { readLesson } from "./readLesson";
import type { TextShelf } from "./TextShelf";

/** Learning takes seconds for so many characters, and more would teach little. */
const MOST_CHARACTERS = 60_000;

/** A document that is learnt from. */
export interface Lesson extends PartRead {
  readonly document: DocumentId;
}

/** What there is to learn from, and what could not be read of it. */
export interface Lessons {
  readonly lessons: readonly Lesson[];
  readonly skipped: readonly SkippedFile[];
}

type Known = { readonly lesson: PartRead | null; readonly skipped: SkippedFile | null };

/** What one annotator's documents teach. Read once, and again when they are told to have changed. */
export class LessonBook {
  private documents: readonly DocumentId[] | null = null;
  private readonly known = new Map<DocumentId, Known>();
  /** What was changed last comes first: it is what the annotator is at. */
  private latest: readonly DocumentId[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly shelf: TextShelf,
    readonly annotator: AnnotatorId,
  ) {}

  /** Reads these documents again when they are next asked for; all, and their list, for null. */
  forget(documents: readonly DocumentId[] | null): void {
    if (documents === null) this.known.clear();
    if (documents === null) this.documents = null;
    for (const document of documents ?? []) this.known.delete(document);
    this.latest = [...new Set([...(documents ?? []), ...this.latest])].slice(0, 1000);
  }

  /**
   * As much as is learnt from at a time, the annotator's latest documents first.
   *
   * @param first - The document shown, before all others.
   * @param rest - Called between two documents; gives false when it is to stop, as the rest is not needed.
   */
  async lessons(
    project: Project,
    first: DocumentId | null,
    rest: () => Promise<boolean>,
  ): Promise<Lessons | null> {
    const lessons: Lesson[] = [];
    const skipped: SkippedFile[] = [];
    let room = MOST_CHARACTERS;
    for (const document of await this.inTurn(first)) {
      if (room <= 0) break;
      if (!(await rest())) return null;
      const known = await this.read(document, project);
      if (known.skipped) skipped.push(known.skipped);
      if (!known.lesson) continue;
      const lesson = cutTo(known.lesson, room);
      lessons.push({ document, ...lesson });
      room -= lesson.tagged.study.length;
    }
    return { lessons: lessons.sort(byDocument), skipped };
  }

  private async inTurn(first: DocumentId | null): Promise<Set<DocumentId>> {
    this.documents ??= (await this.workspace.listDocuments()).documents.map(({ document }) => document);
    const there = new Set(this.documents);
    const early = [...(first ? [first] : []), ...this.latest].filter((document) => there.has(document));
    return new Set([...early, ...this.documents]);
  }

  private async read(document: DocumentId, project: Project): Promise<Known> {
    const before = this.known.get(document);
    if (before) return before;
    const known = await this.readAnew(document, project);
    this.known.set(document, known);
    return known;
  }

  private async readAnew(document: DocumentId, project: Project): Promise<Known> {
    const { annotator } = this;
    try {
      if (!(await this.isTouched(document))) return { lesson: null, skipped: null };
      const text = await this.shelf.read(document, project);
      if (!text.ok) return { lesson: null, skipped: { document, annotator: null, problem: text.error } };
      const lesson = await readLesson(this.workspace, project, text.value, annotator);
      if (lesson.ok) return { lesson: lesson.value, skipped: null };
      return { lesson: null, skipped: { document, annotator, problem: lesson.error } };
    } catch (error) {
      const problem = failure("file-unreadable", { file: document, reason: reasonOf(error) });
      return { lesson: null, skipped: { document, annotator: null, problem } };
    }
  }

  /** True when the annotator has tagged or refused something there, or somebody has reviewed it. */
  private async isTouched(document: DocumentId): Promise<boolean> {
    const { annotator, workspace } = this;
    const annotators = await workspace.listAnnotators(document);
    if (annotators.includes(annotator)) return true;
    if (annotators.length > 0 && (await listReviewers(workspace.files, document)).length > 0) return true;
    const refused = await new RefusalStore(workspace.files).read(document, annotator);
    return refused.ok && refused.value.refusals.length > 0;
  }
}

/** The same lessons in whatever order they were read: learning depends on it. */
const byDocument = (a: Lesson, b: Lesson) => (a.document < b.document ? -1 : 1);

function cutTo(lesson: PartRead, room: number): PartRead {
  if (lesson.tagged.study.length <= room) return lesson;
  return { ...wholeRead(headOf(lesson.tagged, room)), placeOf: lesson.placeOf };
}

/** The texts of lessons. */
export function textsOf({ lessons }: Lessons): TaggedText[] {
  return lessons.map(({ tagged }) => tagged);
}
