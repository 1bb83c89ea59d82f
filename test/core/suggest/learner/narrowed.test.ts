import { describe, expect, it } from "vitest";
import { taughtSentencesOf } from "../../../../core/suggest/learner/Encoder";
import { narrowed } from "../../../../core/suggest/learner/narrowed";
import { passageProbabilities } from "../../../../core/suggest/learner/passageProbabilities";
import type { Sentence } from "../../../../core/suggest/learner/Sentence";
import { seededRandom } from "../../../../core/suggest/seededRandom";
import { taggedText } from "../../../builders/taggedText";

const labels = ["industry", "policy"];

function sentenceOf(notation: string): Sentence {
  const [sentence] = taughtSentencesOf(taggedText(notation), labels, (key) => key);
  if (!sentence) throw new Error("no sentence");
  return sentence;
}

/** Everything that is said of a passage. */
function described(sentence: Sentence, passage: number) {
  const { width, numbers } = sentence.passages;
  return {
    start: sentence.passageStarts[passage],
    end: sentence.passageEnds[passage],
    features: [...numbers.slice(passage * width, (passage + 1) * width)],
    truths: [...sentence.truths.slice(passage * labels.length, (passage + 1) * labels.length)],
  };
}

describe("narrowed", () => {
  const notation = "在𠮷县发展[industry 茶叶加工]、[policy 石器]和木\n器。";

  it("keeps all that is said of the passages that stay, and nothing of the others", () => {
    const sentence = sentenceOf(notation);
    const kept = [1, 4, sentence.passageStarts.length - 1];
    const narrow = narrowed(sentence, kept, labels.length);
    expect(narrow.passageStarts.length).toBe(3);
    expect(narrow.truths).toHaveLength(3 * labels.length);
    expect(kept.map((_, number) => described(narrow, number))).toEqual(
      kept.map((passage) => described(sentence, passage)),
    );
  });

  it("says nothing more of boundaries and words that none of them needs", () => {
    const narrow = narrowed(sentenceOf("发展茶叶，石器。"), [0], labels.length);
    const [start = 0] = narrow.passageStarts;
    const [end = 0] = narrow.passageEnds;
    expect([...narrow.starts.rows]).toEqual([start]);
    expect([...narrow.ends.rows]).toEqual([end]);
    expect([...narrow.words.rows]).toEqual(Array.from({ length: end - start }, (_, at) => start + at));
  });

  it("gives the probabilities of the whole where the passages that went were impossible", () => {
    const sentence = sentenceOf(notation);
    const random = seededRandom(3);
    const passages = Array.from({ length: sentence.passageStarts.length }, (_, passage) => passage);
    const kept = passages.filter(() => random() < 0.3);
    const scores = passages.flatMap((passage) =>
      labels.map(() => (kept.includes(passage) ? random() * 6 - 3 : -500)),
    );
    const ofKept = (values: ArrayLike<number>) =>
      kept.flatMap((passage) => labels.map((_, label) => values[passage * labels.length + label] ?? 0));
    const whole = ofKept(passageProbabilities(sentence, Float64Array.from(scores), labels.length));
    const narrow = narrowed(sentence, kept, labels.length);
    const found = passageProbabilities(narrow, Float64Array.from(ofKept(scores)), labels.length);
    expect(kept.length).toBeGreaterThan(3);
    expect(found).toHaveLength(whole.length);
    for (const [k, probability] of found.entries()) expect(probability).toBeCloseTo(whole[k] ?? 0, 10);
  });

  it("may leave nothing", () => {
    const narrow = narrowed(sentenceOf("茶。"), [], labels.length);
    expect(narrow.passageStarts.length).toBe(0);
    expect(passageProbabilities(narrow, new Float64Array(0), labels.length)).toEqual(new Float64Array(0));
  });
});
