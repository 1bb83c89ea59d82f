import type { LabelledPassage, Passage } from "./Passage";
import { StudyText } from "./StudyText";
import type { TaggedText } from "./TaggedText";

/** So far before a tag a text counts as read, in code units: annotators work from top to bottom. */
const REACH = 800;

/** A stretch that was read, and by how much its places are moved. */
interface Stretch extends Passage {
  readonly shift: number;
}

/** What an annotator has been through of a text, as it is learnt from. */
export interface PartRead {
  readonly tagged: TaggedText;
  /** Where a passage of it is in the whole text. */
  placeOf(passage: Passage): Passage;
}

/** All of a text that is finished. */
export function wholeRead(tagged: TaggedText): PartRead {
  return { tagged, placeOf: ({ start, end }) => ({ start, end }) };
}

/**
 * What its annotator has been through of a text that is not finished, by sentences: those with a tag, those that a
 * tag follows soon, and those where a suggestion was refused. The rest is not known to be untagged, and one mention
 * that was tagged from a list says nothing of the pages around it. Nor does a tag or a refusal say anything of other
 * labels: whoever tags industries first has not looked for policies yet.
 *
 * @param refused - In order of their starts.
 */
export function partRead(
  { study, passages }: TaggedText,
  refused: readonly LabelledPassage[] = [],
): PartRead {
  const inOrder = [...passages].sort((a, b) => a.start - b.start);
  const { stretches, lookedFor } = stretchesRead(study.sentenceEnds, readingsOf(inOrder, refused));
  const text = stretches.map(({ start, end }) => study.text.slice(start, end)).join("");
  if (text.length === study.length) return wholeRead({ study, passages, lookedFor });
  const moved = inOrder.flatMap((passage) => movedInto(stretches, passage));
  return {
    tagged: { study: new StudyText(text), passages: moved, lookedFor },
    placeOf: (passage) => placeIn(stretches, passage),
  };
}

/** As much of a text's beginning as is no longer than this, in code units. */
export function headOf(text: TaggedText, length: number): TaggedText {
  const { study, passages } = text;
  if (study.length <= length) return text;
  const end = study.sentenceEnds.findLast((each) => each <= length) ?? 0;
  const inside = passages.filter((passage) => passage.end <= end);
  return { ...text, study: new StudyText(study.text.slice(0, end)), passages: inside };
}

function stretchesRead(sentenceEnds: readonly number[], readings: readonly Reading[]) {
  const stretches: Stretch[] = [];
  const lookedFor = new Map<string, Passage[]>(readings.map(({ label }) => [label, []]));
  let [start, length] = [0, 0];
  for (const end of sentenceEnds) {
    const labels = readings.filter((reading) => reading.holds(start, end)).map(({ label }) => label);
    const shift = stretches.at(-1)?.end === start ? (stretches.at(-1)?.shift ?? 0) : length - start;
    if (labels.length > 0) {
      extend(stretches, { start, end, shift });
      for (const label of labels)
        extend(lookedFor.get(label) ?? [], { start: start + shift, end: end + shift });
      length += end - start;
    }
    start = end;
  }
  return { stretches, lookedFor };
}

/** Adds a sentence to what it follows. */
function extend<T extends Passage>(read: T[], sentence: T): void {
  const last = read.at(-1);
  if (last?.end === sentence.start) read[read.length - 1] = { ...last, end: sentence.end };
  else read.push(sentence);
}

function readingsOf(inOrder: readonly LabelledPassage[], refused: readonly LabelledPassage[]): Reading[] {
  const labels = [...new Set([...inOrder, ...refused].map(({ label }) => label))];
  const of = (label: string) => (passage: LabelledPassage) => passage.label === label;
  return labels.map((label) => new Reading(label, inOrder.filter(of(label)), refused.filter(of(label))));
}

/** Where an annotator has looked for one label. Asked about sentences in their order. */
class Reading {
  private readonly tags: NextStart;
  private readonly refusals: NextStart;

  constructor(
    readonly label: string,
    tagged: readonly Passage[],
    refused: readonly Passage[],
  ) {
    this.tags = new NextStart(tagged);
    this.refusals = new NextStart(refused);
  }

  holds(start: number, end: number): boolean {
    return this.tags.after(start) < end + REACH || this.refusals.after(start) < end;
  }
}

/** Looks through passages in order of their starts, from place to place. */
class NextStart {
  private next = 0;

  constructor(private readonly passages: readonly Passage[]) {}

  /** Where the next one starts that ends after a place, which is never before the last one asked for. */
  after(place: number): number {
    while ((this.passages[this.next]?.end ?? Number.POSITIVE_INFINITY) <= place) this.next += 1;
    return this.passages[this.next]?.start ?? Number.POSITIVE_INFINITY;
  }
}

/** A passage that reaches into what was not read goes. */
function movedInto(stretches: readonly Stretch[], { start, end, label }: LabelledPassage): LabelledPassage[] {
  const stretch = stretches.find((each) => each.start <= start && end <= each.end);
  return stretch ? [{ start: start + stretch.shift, end: end + stretch.shift, label }] : [];
}

function placeIn(stretches: readonly Stretch[], { start, end }: Passage): Passage {
  const shift = stretches.findLast((each) => each.start + each.shift <= start)?.shift ?? 0;
  return { start: start - shift, end: end - shift };
}
