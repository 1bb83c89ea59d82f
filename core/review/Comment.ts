import type { AnnotatorId } from "../model/ids";
import { isSameSpan, type Span } from "../text/Span";
import type { Evidence } from "./Decision";
import { annotationRef } from "./evidence";

/** What a thread is about: a place of the text, and the annotations that are meant. */
export interface Subject extends Span {
  readonly annotations: readonly Pick<Evidence, "annotator" | "annotation">[];
}

/** One person's words in a thread. */
export interface Comment {
  /** ULID. */
  readonly id: string;
  /** The id of the thread's first comment: its own there. */
  readonly thread: string;
  /** ISO 8601 in UTC. */
  readonly writtenAt: string;
  readonly text: string;
  /** Given with the first comment; null with answers. */
  readonly subject: Subject | null;
  /** Whether the thread is settled from here on; null leaves that as it was. */
  readonly isResolved: boolean | null;
}

/** A comment with who wrote it. */
export interface SignedComment extends Comment {
  readonly author: AnnotatorId;
}

/** Comments that answer each other. */
export interface Thread {
  readonly id: string;
  readonly subject: Subject;
  /** In order of writing; never empty. */
  readonly comments: readonly SignedComment[];
  readonly isResolved: boolean;
}

/** The threads of a document in order of beginning, from what everybody wrote. Answers to what is gone are left out. */
export function threadsOf(
  written: readonly { readonly author: AnnotatorId; readonly comments: readonly Comment[] }[],
): Thread[] {
  const all = written
    .flatMap(({ author, comments }) => comments.map((comment) => ({ ...comment, author })))
    .sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : a.writtenAt > b.writtenAt ? 1 : a.id < b.id ? -1 : 1));
  const ofThread = new Map<string, SignedComment[]>();
  for (const comment of all) ofThread.set(comment.thread, [...(ofThread.get(comment.thread) ?? []), comment]);
  return [...ofThread.entries()].flatMap(([id, comments]) => threadOf(id, comments));
}

function threadOf(id: string, comments: readonly SignedComment[]): Thread[] {
  const subject = comments.find((comment) => comment.id === id)?.subject;
  if (!subject) return [];
  const isResolved = comments.reduce((was, comment) => comment.isResolved ?? was, false);
  return [{ id, subject, comments, isResolved }];
}

/** The threads about the very place of a subject, or about an annotation that is meant by it. */
export function threadsAbout(threads: readonly Thread[], subject: Subject): Thread[] {
  return threads.filter(
    (thread) => isSameSpan(thread.subject, subject) || isAbout(thread, subject.annotations),
  );
}

/** True when a thread is about one of these annotations. */
export function isAbout(
  { subject }: Thread,
  annotations: readonly Pick<Evidence, "annotator" | "annotation">[],
): boolean {
  const meant = new Set(subject.annotations.map(annotationRef));
  return annotations.some((each) => meant.has(annotationRef(each)));
}
