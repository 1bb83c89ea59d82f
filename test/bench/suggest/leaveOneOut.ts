import { passageKey } from "../../../core/suggest/Passage";
import { StudyText } from "../../../core/suggest/StudyText";
import type { SuggestedPassage } from "../../../core/suggest/Suggester";
import type { LabelledOutcome } from "./calibration";
import { learn, lessonOf } from "./learning";
import type { ReadDocument, Reader } from "./Reader";

/** Suggestions counted against what a reader tagged, exact places and labels. */
export interface Counts {
  right: number;
  suggested: number;
  tagged: number;
}

/** By label. */
export type CountsByLabel = Record<string, Counts>;

/** What came of suggesting in documents that were held out. */
export interface HeldOut {
  /** Of what is shown by default. */
  readonly counts: CountsByLabel;
  /** Of all that is scored. */
  readonly outcomes: readonly LabelledOutcome[];
}

/** Each document's suggestions after learning from its reader's other documents. */
export function leaveOneOut(readers: readonly Reader[]): HeldOut {
  const counts: CountsByLabel = {};
  const outcomes: LabelledOutcome[] = [];
  for (const { documents } of readers)
    for (const held of documents) {
      const suggester = learn(documents.filter((document) => document !== held).map(lessonOf));
      const study = new StudyText(held.text);
      count(held, suggester.suggest(study), counts);
      outcomes.push(...outcomesOf(held, suggester.rate(study)));
    }
  return { counts, outcomes };
}

function outcomesOf({ passages }: ReadDocument, rated: readonly SuggestedPassage[]): LabelledOutcome[] {
  const tagged = new Set(passages.map(passageKey));
  return rated.map((each) => ({
    label: each.label,
    score: each.score,
    isTrue: tagged.has(passageKey(each)),
  }));
}

/** The harmonic mean of precision and recall. */
export function f1({ right, suggested, tagged }: Counts): number {
  return (2 * right) / (suggested + tagged);
}

/** Of all labels together. */
export function totalOf(counts: CountsByLabel): Counts {
  const total = { right: 0, suggested: 0, tagged: 0 };
  for (const { right, suggested, tagged } of Object.values(counts)) {
    total.right += right;
    total.suggested += suggested;
    total.tagged += tagged;
  }
  return total;
}

function count({ passages }: ReadDocument, suggested: ReadDocument["passages"], counts: CountsByLabel): void {
  const tagged = new Set(passages.map(passageKey));
  const of = (label: string) => {
    counts[label] ??= { right: 0, suggested: 0, tagged: 0 };
    return counts[label];
  };
  for (const { label } of passages) of(label).tagged += 1;
  for (const each of suggested) {
    of(each.label).suggested += 1;
    if (tagged.has(passageKey(each))) of(each.label).right += 1;
  }
}
