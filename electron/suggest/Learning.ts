import { setTimeout as pause } from "node:timers/promises";
import { failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import type { Suggester } from "../../core/suggest/Suggester";
import type { SkippedFile } from "../ipc/search";
import type { SuggestionsLearnt, Taught } from "../ipc/suggest";
import { Pacer } from "../search/Pacer";
import type { Workspace } from "../storage/Workspace";
import { type LessonBook, type Lessons, textsOf } from "./LessonBook";
import { learnFrom } from "./learnFrom";
import { taughtIn } from "./taughtIn";

/** Acts that follow each other closely are learnt together. */
const PAUSE_MS = 400;

/**
 * Between two learnings is a rest this many times as long as the last one took: large lessons leave the machine to
 * the work.
 */
const REST_FACTOR = 2;

/** What has been learnt. */
export interface Learnt {
  readonly suggester: Suggester;
  readonly taught: readonly Taught[];
  readonly skipped: readonly SkippedFile[];
}

/** Whose lessons are learnt, and in which document they are. */
interface Wanted {
  readonly book: LessonBook;
  readonly document: DocumentId | null;
}

/**
 * Learns while somebody wants suggestions, one lesson after the other: a learning that has begun is brought to its
 * end, so that somebody who tags without a pause is helped too, and what was changed meanwhile comes next.
 */
export class Learning {
  private learnt: Learnt | null = null;
  private isStale = true;
  private isUnderWay = false;
  /** Somebody has asked since the last learning began. */
  private wanted: Wanted | null = null;
  private book: LessonBook | null = null;
  /** How long the last learning took, milliseconds, without the time it gave way. */
  private tookMs = 0;
  private heldMs = 0;
  /** When the annotator acted last, by the clock of the process. */
  private actedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly workspace: Workspace,
    private readonly report: (learnt: SuggestionsLearnt) => void,
    private readonly pauseMs = PAUSE_MS,
  ) {}

  /** What is known now; null before anything has been learnt. Goes on learning when that is not the latest. */
  know(book: LessonBook, document: DocumentId | null): Learnt | null {
    if (book !== this.book) this.begin(book);
    this.wanted = { book, document };
    void this.learnOn();
    return this.learnt;
  }

  /** True while newer lessons are to come. */
  get isLearning(): boolean {
    return this.isStale || this.isUnderWay;
  }

  /** The lessons are others than when they were learnt. */
  changed(): void {
    this.isStale = true;
    this.actedAt = performance.now();
    void this.learnOn();
  }

  private begin(book: LessonBook): void {
    this.book = book;
    this.learnt = null;
    this.isStale = true;
  }

  private async learnOn(): Promise<void> {
    if (this.isUnderWay) return;
    this.isUnderWay = true;
    try {
      for (let next = this.next(); next; next = this.next()) await this.learnOnce(next);
    } finally {
      this.isUnderWay = false;
    }
  }

  private next(): Wanted | null {
    const { wanted } = this;
    if (!this.isStale || !wanted) return null;
    this.wanted = null;
    return wanted;
  }

  private async learnOnce(wanted: Wanted): Promise<void> {
    const isFirst = this.learnt === null;
    if (!isFirst) await pause(Math.max(this.pauseMs, REST_FACTOR * this.tookMs));
    this.isStale = false;
    const begunAt = performance.now();
    this.heldMs = 0;
    try {
      const learnt = await this.learn(wanted);
      if (!learnt) return;
      this.learnt = learnt;
      // Told once it is over: whoever asks then is not told that more is to come.
      queueMicrotask(() => this.report({ problem: null }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.report({ problem: failure("suggest-unavailable", { reason }) });
    } finally {
      this.tookMs = performance.now() - begunAt - this.heldMs;
    }
  }

  /** Null when somebody else's lessons are wanted meanwhile. */
  private async learn({ book, document }: Wanted): Promise<Learnt | null> {
    const pacer = new Pacer();
    const rest = async () => {
      if (pacer.isDue) await pacer.pause();
      await this.giveWay();
      return this.book === book;
    };
    const { project } = await this.workspace.loadProject();
    const lessons = await book.lessons(project, document, rest);
    return lessons && this.learnFrom(lessons, project, rest);
  }

  /** Waits while the annotator is at it: the processors are then the window's. */
  private async giveWay(): Promise<void> {
    const begunAt = performance.now();
    for (let left = this.pauseLeft(); left > 0; left = this.pauseLeft()) await pause(left);
    this.heldMs += performance.now() - begunAt;
  }

  private pauseLeft(): number {
    return this.actedAt + this.pauseMs - performance.now();
  }

  private async learnFrom(
    lessons: Lessons,
    project: Project,
    rest: () => Promise<boolean>,
  ): Promise<Learnt | null> {
    const steps = learnFrom(textsOf(lessons), project);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        const suggester = step.value;
        return { suggester, taught: taughtIn(lessons, suggester), skipped: lessons.skipped };
      }
      if (!(await rest())) return null;
    }
  }
}
