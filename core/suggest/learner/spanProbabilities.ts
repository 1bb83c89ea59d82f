import type { LabelledPassage } from "../Passage";
import type { ChainModel } from "./ChainModel";
import { Lattice } from "./Lattice";
import type { Sentence } from "./Sentence";
import { BEGIN, END, INSIDE, SINGLE, STATES } from "./states";

/** A passage and how likely it has its label, after the learner. */
export interface LikelyPassage extends LabelledPassage {
  readonly probability: number;
}

/** Passages that are less likely than this are not looked at. */
export const LEAST_PROBABILITY = 0.02;

/** The passages of a sentence that are likely enough, of all labels; they may overlap. */
export function* likelyPassages(
  model: ChainModel,
  sentence: Sentence,
  lattice = new Lattice(),
): Generator<LikelyPassage> {
  const scores = model.scores(sentence);
  for (const [index, label] of model.labels.entries()) {
    lattice.run(scores, model.stride, index * STATES, model.transitions[index] as Float64Array);
    for (let at = 0; at < sentence.length; at++)
      for (const { end, probability } of passagesFrom(lattice, at, sentence.length))
        yield { start: sentence.start + at, end: sentence.start + end, label, probability };
  }
}

/** The passages that begin at a character: their probability is that of their states, one after the other. */
function* passagesFrom(lattice: Lattice, start: number, length: number) {
  const single = lattice.stateProbability(start, SINGLE);
  if (single >= LEAST_PROBABILITY) yield { end: start + 1, probability: single };
  let path = lattice.begin(start, BEGIN);
  for (let at = start + 1, last = BEGIN; at < length; at++, last = INSIDE) {
    if (path * lattice.after(at - 1, last) < LEAST_PROBABILITY) return;
    const probability = path * lattice.step(at, last, END) * lattice.after(at, END);
    if (probability >= LEAST_PROBABILITY) yield { end: at + 1, probability };
    path *= lattice.step(at, last, INSIDE);
  }
}
