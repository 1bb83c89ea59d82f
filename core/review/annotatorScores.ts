import { type Figure, quotient } from "../agreement/Figure";
import type { Annotation } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import { type Utf16Offset, utf16 } from "../text/offsets";
import { beginsIn, type Span } from "../text/Span";
import { type Decision, type ReasonCode, type Review, reasonCodes } from "./Decision";
import { annotationRef } from "./evidence";
import { isOpen } from "./goldLayer";
import { type Judgement, judgementsAlone, judgementsOf, type Outcome } from "./judgements";
import type { ReviewedCase } from "./reviewCases";

/** Annotations against decisions, exact span and label. */
export interface Score extends Readonly<Record<Outcome, number>> {
  /** right / (right + wrong) */
  readonly precision: Figure;
  /** right / (right + missed) */
  readonly recall: Figure;
  readonly f1: Figure;
}

/** How an annotator did against the decisions. */
export interface AnnotatorScore extends Score {
  readonly annotator: AnnotatorId;
  /** Annotations of theirs in cases that nobody has settled: they count nowhere. */
  readonly open: number;
  /** By what the annotator gave, of what was missed by what was accepted; sorted. */
  readonly labels: readonly (Score & { readonly label: string })[];
  /** Why annotations were wrong, in the order of the codes; those that occur. */
  readonly reasons: readonly { readonly reason: ReasonCode; readonly count: number }[];
}

/** What decisions say of annotators. */
export interface DecisionScores {
  /** Of everybody's layers, whoever's scores these are. */
  readonly cases: { readonly decided: number; readonly open: number };
  readonly annotators: readonly AnnotatorScore[];
}

/** Counts, document by document, how annotators did against the decisions. Open cases count as open alone. */
export class DecisionCounts {
  private readonly counts = new Map<string, CountedJudgement>();
  private readonly openOf = new Map<AnnotatorId, number>();
  private readonly cases = { decided: 0, open: 0 };

  constructor(private readonly annotators: readonly AnnotatorId[]) {}

  /**
   * Adds a document's cases, of everybody's layers, and the reviews that they were made with.
   *
   * @param leftOut - Annotations whose cases count nowhere.
   * @param part - Of the text: only cases and decisions that begin in it count; null for all.
   */
  add(
    cases: readonly ReviewedCase[],
    reviews: readonly Review[],
    leftOut: ReadonlySet<Annotation> = new Set(),
    part: Span | null = null,
  ): void {
    const isCounted = (place: Pick<Span, "start">) => part === null || beginsIn(part, place);
    for (const each of cases) {
      if (!isCounted(each.span) || each.found?.members.some(({ annotation }) => leftOut.has(annotation)))
        continue;
      this.cases[isOpen(each) ? "open" : "decided"] += 1;
      if (isOpen(each)) this.addOpen(each);
      else this.count(judgementsOf(each));
    }
    for (const decision of rejectedAndGone(cases, reviews))
      if (isCounted({ start: beginningOf(decision) })) this.count(judgementsAlone(decision));
  }

  private addOpen({ found }: ReviewedCase): void {
    for (const { annotator } of found?.members ?? [])
      this.openOf.set(annotator, (this.openOf.get(annotator) ?? 0) + 1);
  }

  private count(judgements: readonly Judgement[]): void {
    for (const each of judgements) {
      const key = JSON.stringify([each.annotator, each.outcome, each.label, each.reason]);
      this.counts.set(key, { ...each, count: (this.counts.get(key)?.count ?? 0) + 1 });
    }
  }

  /** What has been counted. */
  result(): DecisionScores {
    return { cases: { ...this.cases }, annotators: this.annotators.map((name) => this.scoreOf(name)) };
  }

  private scoreOf(annotator: AnnotatorId): AnnotatorScore {
    const own = [...this.counts.values()].filter((each) => each.annotator === annotator);
    const labels = [...new Set(own.map(({ label }) => label))].sort();
    return {
      annotator,
      ...scoreOf(own),
      open: this.openOf.get(annotator) ?? 0,
      labels: labels.map((label) => ({ label, ...scoreOf(own.filter((each) => each.label === label)) })),
      reasons: reasonsIn(own.filter(({ outcome }) => outcome === "wrong")),
    };
  }
}

type CountedJudgement = Judgement & { readonly count: number };

function reasonsIn(judgements: readonly CountedJudgement[]): AnnotatorScore["reasons"] {
  return reasonCodes
    .map((reason) => ({ reason, count: sumOf(judgements.filter((each) => each.reason === reason)) }))
    .filter(({ count }) => count > 0);
}

function scoreOf(judgements: readonly CountedJudgement[]): Score {
  const having = (wanted: Outcome) => sumOf(judgements.filter(({ outcome }) => outcome === wanted));
  const [right, wrong, missed] = [having("right"), having("wrong"), having("missed")];
  return {
    ...{ right, wrong, missed },
    precision: quotient(right, right + wrong, "none-judged"),
    recall: quotient(right, right + missed, "none-accepted"),
    f1: quotient(2 * right, 2 * right + wrong + missed, "none-judged"),
  };
}

function sumOf(counted: readonly CountedJudgement[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/** Rejections of annotations none of which is there any more, each place once: no case knows of them. */
function rejectedAndGone(cases: readonly ReviewedCase[], reviews: readonly Review[]): Decision[] {
  const known = cases.flatMap(({ standing, outdated }) => [
    ...standing,
    ...outdated.map(({ decision }) => decision),
  ]);
  const ids = new Set(known.map(({ id }) => id));
  const said = new Set(known.flatMap(refsOf));
  return reviews
    .flatMap(({ decisions }) => decisions)
    .filter(({ id, verdict }) => verdict.kind === "reject" && !ids.has(id))
    .filter((each) => {
      const isNew = refsOf(each).every((ref) => !said.has(ref));
      for (const ref of refsOf(each)) said.add(ref);
      return isNew;
    });
}

/** Where the case began that it was made on. */
function beginningOf({ evidence }: Decision): Utf16Offset {
  return utf16(Math.min(...evidence.map(({ start }) => start)));
}

const refsOf = ({ evidence }: Pick<Decision, "evidence">) => evidence.map(annotationRef);
