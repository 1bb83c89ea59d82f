import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Layer } from "../model/Layer";
import type { SourceText } from "../model/SourceText";
import { utf16 } from "../text/offsets";
import { joinedQuote } from "../text/quote";
import { type Span, sliceSpan } from "../text/Span";
import { type Comment, type SignedComment, type Thread, threadsOf } from "./Comment";
import { type Correction, correctionsOf } from "./corrections";
import type { Accepted, Answer, Decision, Evidence } from "./Decision";
import { isAsAccepted } from "./following";
import type { LabelledSpan } from "./labelledSpan";
import { mentionedIn } from "./mentions";
import { type ReviewedCase, reviewCases, type SignedDecision } from "./reviewCases";

/** What every kind of item says. */
interface About {
  /** Of one document's items no two are alike. */
  readonly id: string;
  readonly document: DocumentId;
  /** Who wrote or decided it, and when: ISO 8601 in UTC. */
  readonly by: AnnotatorId;
  readonly at: string;
  readonly span: Span;
  /** True until the annotator has answered. */
  readonly isWaiting: boolean;
}

/** A labelled span with its words on one line. */
export interface QuotedSpan extends LabelledSpan {
  readonly words: string;
  readonly attributes: Accepted["attributes"];
}

/** A reviewer's decision that the annotator's own layer does not follow. */
export interface CorrectionItem extends About {
  readonly kind: "correction";
  readonly decision: SignedDecision;
  /** Null for what the annotator has not tagged. */
  readonly before: QuotedSpan | null;
  /** Null where nothing is to be tagged. */
  readonly after: QuotedSpan | null;
  readonly answer: Answer | null;
  /** What a layer needs to follow it; null when the annotator has changed the place since: it is no longer there. */
  readonly correction: Correction | null;
}

/** An annotator's objection to a decision of one's own. */
export interface ObjectionItem extends About {
  readonly kind: "objection";
  readonly decision: Decision;
  readonly words: string;
  readonly text: string;
}

/** Somebody's words that mention one, or that come in a thread after one's own. */
export interface MessageItem extends About {
  readonly kind: "mention" | "reply";
  readonly comment: Comment;
  /** The annotation that is meant, when it is one's own. */
  readonly own: string | null;
  readonly words: string;
  readonly text: string;
}

/** Something in a document that others have to say to one person. */
export type InboxItem = CorrectionItem | ObjectionItem | MessageItem;

/** What one person wrote about a document. */
export interface WrittenReview {
  readonly annotator: AnnotatorId;
  readonly decisions: readonly Decision[];
  readonly comments: readonly Comment[];
  readonly answers: readonly Answer[];
}

/** What others have to say to an annotator in a document, a pure function of its layers and reviews. */
export function inboxOf(
  annotator: AnnotatorId,
  source: SourceText,
  layers: readonly Layer[],
  reviews: readonly WrittenReview[],
): InboxItem[] {
  const own = reviews.find((review) => review.annotator === annotator);
  const answers = own?.answers ?? [];
  const people = [...layers, ...reviews].map((each) => each.annotator);
  const reader: Reader = {
    ...{ annotator, source, people: [...new Set([annotator, ...people])] },
    answers: new Map(answers.map((each) => [each.decision, each])),
  };
  return [
    ...correctionItems(reader, layers, reviewCases(layers, reviews)),
    ...objectionItems(reader, own?.decisions ?? [], reviews),
    ...messageItems(reader, reviews),
  ];
}

/** True when reviews hold anything that {@link inboxOf} would need layers for. */
export function mayCorrect(annotator: AnnotatorId, reviews: readonly WrittenReview[]): boolean {
  return reviews.some((review) => review.annotator !== annotator && review.decisions.length > 0);
}

interface Reader {
  readonly annotator: AnnotatorId;
  readonly source: SourceText;
  /** Whose names a comment can mention. */
  readonly people: readonly AnnotatorId[];
  /** By what they answer. */
  readonly answers: ReadonlyMap<string, Answer>;
}

function correctionItems(
  reader: Reader,
  layers: readonly Layer[],
  cases: readonly ReviewedCase[],
): CorrectionItem[] {
  // Who has no layer on a text has no work there to be corrected.
  if (layers.every(({ annotator }) => annotator !== reader.annotator)) return [];
  const standing = correctionsOf(reader.annotator, cases, [...reader.answers.values()])
    .filter(({ decision }) => decision.reviewer !== reader.annotator)
    .filter(({ after }) => after === null || after.end <= reader.source.text.length);
  const gone = cases.flatMap((each) => goneCorrections(reader, each));
  // A decision is not moved when the text changes: its place may lie outside.
  return [...standing.map((each) => correctionItem(reader, each)), ...gone];
}

function correctionItem(reader: Reader, correction: Correction): CorrectionItem {
  const { decision, before, after, answer } = correction;
  return {
    ...aboutDecision(reader, decision, before ?? after),
    before: before && quoted(reader, before),
    after: after && quoted(reader, after),
    ...{ answer, correction, isWaiting: answer === null },
  };
}

function aboutDecision({ source }: Reader, decision: SignedDecision, place: Span | null) {
  const { id, reviewer, decidedAt } = decision;
  const { start, end } = place ?? placeOf(decision);
  const about = { id, document: source.document, by: reviewer, at: decidedAt, span: { start, end } };
  return { kind: "correction", decision, ...about } as const;
}

function quoted(
  { source }: Reader,
  { start, end, label, attributes }: Omit<QuotedSpan, "words">,
): QuotedSpan {
  return { start, end, label, attributes, words: wordsOf(source, { start, end }) };
}

/** "" for a place outside of the text, which may have changed since. */
const wordsOf = ({ text }: SourceText, place: Span) =>
  place.end <= text.length ? joinedQuote(sliceSpan(text, place)) : "";

const nowhere: Span = { start: utf16(0), end: utf16(0) };

function placeOf({ verdict, evidence, drawn }: Decision): Span {
  return verdict.kind === "accept" ? verdict.gold : (evidence[0] ?? drawn ?? nowhere);
}

/** Corrections of what the annotator has changed since, other than by following them: the reviewer has to look again. */
function goneCorrections(reader: Reader, { outdated }: ReviewedCase): CorrectionItem[] {
  return outdated.flatMap(({ decision, changes }) => {
    const before = decision.evidence.find(({ annotator }) => annotator === reader.annotator);
    const isChanged = changes.some(({ evidence }) => evidence.annotator === reader.annotator);
    if (!before || !isChanged || !isCorrectionOf(reader, decision, before)) return [];
    const after = decision.verdict.kind === "accept" ? decision.verdict.gold : null;
    const answer = reader.answers.get(decision.id) ?? null;
    return {
      ...aboutDecision(reader, decision, before),
      before: quoted(reader, before),
      after: after && quoted(reader, after),
      ...{ answer, correction: null, isWaiting: false },
    };
  });
}

function isCorrectionOf(
  { annotator }: Reader,
  { reviewer, verdict }: SignedDecision,
  before: Evidence,
): boolean {
  if (reviewer === annotator) return false;
  return verdict.kind === "accept" ? !isAsAccepted(before, verdict.gold) : verdict.kind === "reject";
}

function objectionItems(
  reader: Reader,
  decisions: readonly Decision[],
  reviews: readonly WrittenReview[],
): ObjectionItem[] {
  const decisionOf = new Map(decisions.map((each) => [each.id, each]));
  return reviews.flatMap(({ annotator, answers }) =>
    answers.flatMap((answer) => {
      const decision = decisionOf.get(answer.decision);
      if (answer.answer !== "contest" || annotator === reader.annotator || !decision) return [];
      return [objectionItem(reader, decision, answer, annotator)];
    }),
  );
}

function objectionItem(reader: Reader, decision: Decision, answer: Answer, by: AnnotatorId): ObjectionItem {
  const place = placeOf(decision);
  const noted = reader.answers.get(decision.id)?.answeredAt ?? "";
  return {
    ...{ kind: "objection", id: `${decision.id} ${by}`, document: reader.source.document, by },
    ...{ at: answer.answeredAt, span: { start: place.start, end: place.end }, decision },
    words: wordsOf(reader.source, place),
    text: answer.comment,
    isWaiting: noted < answer.answeredAt,
  };
}

function messageItems(reader: Reader, reviews: readonly WrittenReview[]): MessageItem[] {
  const threads = threadsOf(reviews.map(({ annotator, comments }) => ({ author: annotator, comments })));
  return threads.flatMap((thread) =>
    thread.comments.flatMap((comment, index) => messageItem(reader, thread, comment, index)),
  );
}

function messageItem(reader: Reader, thread: Thread, comment: SignedComment, index: number): MessageItem[] {
  const { annotator, source } = reader;
  const isOwn = ({ author }: SignedComment) => author === annotator;
  const isMention = mentionedIn(comment.text, reader.people).includes(annotator);
  const isReply = thread.comments.slice(0, index).some(isOwn);
  if (isOwn(comment) || comment.text === "" || !(isMention || isReply)) return [];
  const isAnswered = reader.answers.has(comment.id) || thread.comments.slice(index).some(isOwn);
  const { annotations, start, end } = thread.subject;
  return [
    {
      ...{ kind: isMention ? "mention" : "reply", id: comment.id, document: source.document },
      ...{ by: comment.author, at: comment.writtenAt, span: { start, end }, comment, text: comment.text },
      own: annotations.find((each) => each.annotator === annotator)?.annotation ?? null,
      words: wordsOf(source, { start, end }),
      isWaiting: !isAnswered && !thread.isResolved,
    },
  ];
}
