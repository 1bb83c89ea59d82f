import type { Candidate } from "../Candidate";

/** With so many tagged passages the learner has seen enough to be believed before the memory. */
const ENOUGH_TAGGED = 30;

/**
 * Weights for {@link evidenceValues} before there are examples. The learner is believed, and how often a phrase was
 * tagged where it stood counts half as much. After the first few passages the learner knows little beside 和 or in
 * any place that it has not met: the memory counts more, but for single characters, which stand in many words.
 *
 * @param tagged - How many passages of the label are known.
 */
export function trustAtFirst(tagged: number): readonly number[] {
  const few = Math.max(0, 1 - tagged / ENOUGH_TAGGED);
  return [0, 1, 5 * few, 0.5 + few / 2, 0, 0, 0, 0, 0, 0, 0, 0, -5 * few];
}

const ANY = Number.NEGATIVE_INFINITY;

/**
 * Least weights for {@link evidenceValues}: that the learner, the memory or a pattern is surer never counts against a
 * passage. Without that, a phrase that was tagged until it was refused again and again would seem the likelier the
 * less the memory thinks of it.
 */
export const leastTrust: readonly number[] = [ANY, 0, ANY, 0, ANY, 0];

/** What the learner does not think of counts as this likely. */
const LEAST = 0.01;
/** Longer passages than this are seldom names, in code units. */
const LONG = 20;

/**
 * What speaks for each candidate of a text in numbers: the learner, the memory, a pattern, what the learner thinks
 * of the items beside it in a list, and its length.
 */
export function evidenceValues(text: string, candidates: readonly Candidate[]): (readonly number[])[] {
  const beside = new ItemsBeside(text, candidates);
  return candidates.map((candidate) => [
    1,
    logOdds(candidate.probability),
    ...memoryValues(candidate),
    ...patternValues(candidate),
    ...beside.values(candidate),
    ...lengthValues(candidate),
  ]);
}

function memoryValues({ memory }: Candidate): readonly number[] {
  return memory ? [1, logOdds((memory.tagged + 0.5) / (memory.seen + 1))] : [0, 0];
}

function patternValues({ pattern }: Candidate): readonly number[] {
  return pattern ? [1, logOdds((pattern.caught + 0.5) / (pattern.caught + pattern.wrong + 1))] : [0, 0];
}

function lengthValues({ start, end, memory }: Candidate): readonly number[] {
  const length = end - start;
  return [Math.log(length), length > LONG ? 1 : 0, length === 1 ? 1 : 0, length === 1 && memory ? 1 : 0];
}

/** The best candidates of each label that begin and end at each place. */
class ItemsBeside {
  private readonly ending = new Map<string, number>();
  private readonly beginning = new Map<string, number>();

  constructor(
    private readonly text: string,
    candidates: readonly Candidate[],
  ) {
    for (const { start, end, label, probability } of candidates) {
      raise(this.ending, `${label} ${end}`, probability);
      raise(this.beginning, `${label} ${start}`, probability);
    }
  }

  values({ start, end, label }: Candidate): readonly number[] {
    const before = this.text[start - 1] === "、";
    const after = this.text[end] === "、";
    return [
      before || after ? 1 : 0,
      before ? logOdds(this.ending.get(`${label} ${start - 1}`) ?? 0) : 0,
      after ? logOdds(this.beginning.get(`${label} ${end + 1}`) ?? 0) : 0,
    ];
  }
}

function raise(best: Map<string, number>, key: string, value: number): void {
  if (value > (best.get(key) ?? 0)) best.set(key, value);
}

function logOdds(probability: number): number {
  const p = Math.min(Math.max(probability, LEAST), 1 - LEAST);
  return Math.log(p / (1 - p));
}
