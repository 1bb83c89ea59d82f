import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../../core/suggest/learner/Encoder";
import { passageProbabilities } from "../../../../core/suggest/learner/passageProbabilities";
import type { Sentence } from "../../../../core/suggest/learner/Sentence";
import { StudyText } from "../../../../core/suggest/StudyText";
import { seededRandom } from "../../../../core/suggest/seededRandom";

function sentenceOf(text: string): Sentence {
  const [sentence] = sentencesOf(new StudyText(text), (key) => key);
  if (!sentence) throw new Error("no sentence");
  return sentence;
}

/** Every choice of passages that do not overlap, by their numbers: the long way round. */
function allChoices({ passageStarts, passageEnds }: Sentence, from = 0, end = 0): number[][] {
  const choices: number[][] = [[]];
  for (let passage = from; passage < passageStarts.length; passage++) {
    if ((passageStarts[passage] ?? 0) < end) continue;
    const rest = allChoices({ passageStarts, passageEnds } as Sentence, passage + 1, passageEnds[passage]);
    choices.push(...rest.map((others) => [passage, ...others]));
  }
  return choices;
}

describe("passageProbabilities", () => {
  it.each(["茶", "𠮷茶", "发展茶叶、石器", "建“茶都”吧"])(
    "gives the share of all choices that hold a passage, for each label, in %s",
    (text) => {
      const sentence = sentenceOf(text);
      const count = sentence.passageStarts.length;
      const random = seededRandom(count);
      const scores = Float64Array.from({ length: count * 2 }, () => random() * 6 - 3);
      const choices = allChoices(sentence);
      const expected = Array.from(scores, (_, k) => {
        const weightOf = (choice: number[]) =>
          Math.exp(choice.reduce((sum, passage) => sum + (scores[passage * 2 + (k % 2)] ?? 0), 0));
        const all = choices.reduce((sum, choice) => sum + weightOf(choice), 0);
        const holding = choices.filter((choice) => choice.includes(Math.floor(k / 2)));
        return holding.reduce((sum, choice) => sum + weightOf(choice), 0) / all;
      });
      const found = passageProbabilities(sentence, scores.slice(), 2);
      expect(found).toHaveLength(expected.length);
      for (const [k, probability] of found.entries()) expect(probability).toBeCloseTo(expected[k] ?? 0, 10);
    },
  );

  it.each([200, -200])("neither overflows nor vanishes in a long sentence of scores of %i", (score) => {
    const sentence = sentenceOf("茶、".repeat(400));
    const isItem = (passage: number) =>
      (sentence.passageEnds[passage] ?? 0) - (sentence.passageStarts[passage] ?? 0) === 1;
    const scores = Float64Array.from(sentence.passageStarts, (_, passage) =>
      isItem(passage) ? score : -200,
    );
    const found = passageProbabilities(sentence, scores, 1);
    for (const [passage, probability] of found.entries())
      expect(probability).toBeCloseTo(score > 0 && isItem(passage) ? 1 : 0, 10);
  });
});
