import type { Sentence } from "./Sentence";

/**
 * How likely each possible passage of a sentence is, for each label, given that those of one label do not overlap:
 * the share of all ways to choose passages that hold it, each way as likely as its scores say. Takes the scores
 * and puts the probabilities in their place.
 *
 * A sentence is gone through twice: backwards for how likely it is to go on from a boundary with each passage or
 * with none, then forwards for how likely it is to come there. These are shares, which neither overflow nor vanish
 * in a long sentence as the sums over all ways would, and take one exponential a passage.
 *
 * @see Sarawagi and Cohen, Semi-Markov Conditional Random Fields for Information Extraction (2004)
 */
export function passageProbabilities(sentence: Sentence, scores: Float64Array, labels: number): Float64Array {
  const boundaries = sentence.places.length;
  const [none, come] = [new Float64Array(boundaries), new Float64Array(boundaries)];
  for (let label = 0; label < labels; label++) {
    goBackwards(sentence, scores, { label, labels, none });
    goForwards(sentence, scores, { label, labels, none, come });
  }
  return scores;
}

/** What is gone through for one label. */
interface Pass {
  readonly label: number;
  readonly labels: number;
  /** For each boundary, the share of the ways to go on from there that take no passage. */
  readonly none: Float64Array;
}

/** Puts in the place of each score how many ways to go on hold the passage, for each that takes none. */
function goBackwards(
  { passageStarts, passageEnds }: Sentence,
  scores: Float64Array,
  { label, labels, none }: Pass,
): void {
  none.fill(1);
  let last = passageStarts.length - 1;
  while (last >= 0) {
    const start = passageStarts[last] as number;
    let first = last;
    while (first > 0 && passageStarts[first - 1] === start) first -= 1;
    // After a passage fewer ways are left than after the next boundary.
    let [left, at, ways] = [1, start + 1, 1];
    for (let passage = first; passage <= last; passage++) {
      for (const end = passageEnds[passage] as number; at < end; at++) left *= none[at] as number;
      const k = passage * labels + label;
      scores[k] = Math.exp(scores[k] as number) * left;
      ways += scores[k] as number;
    }
    none[start] = 1 / ways;
    last = first - 1;
  }
}

/** Puts the probabilities in their place. */
function goForwards(
  { passageStarts, passageEnds }: Sentence,
  scores: Float64Array,
  { label, labels, none, come }: Pass & { readonly come: Float64Array },
): void {
  come.fill(0);
  come[0] = 1;
  for (let boundary = 0, passage = 0; boundary + 1 < come.length; boundary++) {
    const goOn = (come[boundary] as number) * (none[boundary] as number);
    (come[boundary + 1] as number) += goOn;
    for (; passageStarts[passage] === boundary; passage++) {
      const k = passage * labels + label;
      scores[k] = goOn * (scores[k] as number);
      (come[passageEnds[passage] as number] as number) += scores[k] as number;
    }
  }
}
