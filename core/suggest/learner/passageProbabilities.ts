import type { Sentence } from "./Sentence";

/**
 * How likely each possible passage of a sentence is, for each label, given that those of one label do not overlap:
 * the share of all ways to choose passages that hold it, each way as likely as its scores say. Takes the scores
 * and puts the probabilities in their place.
 *
 * Sums are kept as logarithms, so that they neither overflow nor vanish.
 *
 * @see Sarawagi and Cohen, Semi-Markov Conditional Random Fields for Information Extraction (2004)
 */
export function passageProbabilities(sentence: Sentence, scores: Float64Array, labels: number): Float64Array {
  for (let label = 0; label < labels; label++) {
    const before = sumsBefore(sentence, scores, label, labels);
    const after = sumsAfter(sentence, scores, label, labels);
    const all = before.at(-1) ?? 0;
    for (let k = label, passage = 0; k < scores.length; k += labels, passage++) {
      const start = before[sentence.passageStarts[passage] as number] as number;
      const end = after[sentence.passageEnds[passage] as number] as number;
      scores[k] = Math.exp(start + (scores[k] as number) + end - all);
    }
  }
  return scores;
}

/** For each boundary, the logarithm of the sum over all ways to choose passages before it. */
function sumsBefore(
  { places, passageStarts, passageEnds, byEnd }: Sentence,
  scores: Float64Array,
  label: number,
  labels: number,
): Float64Array {
  const sums = new Float64Array(places.length);
  for (let boundary = 1, next = 0; boundary < sums.length; boundary++) {
    const none = sums[boundary - 1] as number;
    let ways = 1;
    for (; passageEnds[byEnd[next] as number] === boundary; next++) {
      const passage = byEnd[next] as number;
      const start = sums[passageStarts[passage] as number] as number;
      ways += Math.exp(start + (scores[passage * labels + label] as number) - none);
    }
    sums[boundary] = none + Math.log(ways);
  }
  return sums;
}

/** For each boundary, the same over all ways after it. */
function sumsAfter(
  { places, passageStarts, passageEnds }: Sentence,
  scores: Float64Array,
  label: number,
  labels: number,
): Float64Array {
  const sums = new Float64Array(places.length);
  for (let boundary = sums.length - 2, next = passageStarts.length - 1; boundary >= 0; boundary--) {
    const none = sums[boundary + 1] as number;
    let ways = 1;
    for (; passageStarts[next] === boundary; next--) {
      const end = sums[passageEnds[next] as number] as number;
      ways += Math.exp(end + (scores[next * labels + label] as number) - none);
    }
    sums[boundary] = none + Math.log(ways);
  }
  return sums;
}
