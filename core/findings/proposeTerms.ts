import type { Heading } from "./countTable";

/** Why two phrases may mean one thing. */
export type LikenessReason = "class-word" | "shortened";

/** A phrase, and what makes it like the one that its group is named for. */
export interface ProposedVariant extends Heading {
  /** Null of the phrase that the group is named for. */
  readonly reason: LikenessReason | null;
}

/** Phrases that may be one term. */
export interface ProposedTerm {
  readonly name: string;
  readonly variants: readonly ProposedVariant[];
}

/**
 * Words that say what sort of thing a name names and can be left away: 新能源汽车 and 新能源汽车产业. A phrase that
 * consists of one of them alone names nothing else. The longest comes first.
 */
const CLASS_WORDS = /(?:产业集群|产业链|产业|行业|领域|业)$/u;
/** A shorter stem may be another word: 农 is not 农业. */
const SHORTEST_STEM = 2;
/** An abbreviation of fewer characters fits too many words. */
const SHORTEST_ABBREVIATION = 3;
/** Of phrases that begin and end alike; more are compared with their nearest neighbours in length alone. */
const MOST_ALIKE = 200;

/**
 * Groups of phrases that may be one term, the most frequent first, for an analyst to confirm: phrases that are the
 * same but for a class word at the end, and one that leaves a single character out of another's middle (新能源车 of
 * 新能源汽车). Neither rule knows what the words mean.
 *
 * @param phrases - Of one label, each once.
 */
export function proposeTerms(phrases: readonly Heading[]): ProposedTerm[] {
  const groups = new Map<string, Heading[]>();
  for (const phrase of phrases) push(groups, stemOf(phrase.key), phrase);
  const stems = [...groups.keys()];
  const longer = new Map(abbreviations(stems).map(([short, long]) => [short, long]));
  const joined = new Map<string, Heading[]>();
  for (const [stem, of] of groups) for (const phrase of of) push(joined, longer.get(stem) ?? stem, phrase);
  return [...joined].flatMap(([stem, of]) => (of.length > 1 ? [proposed(stem, of)] : [])).sort(byFrequency);
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** A phrase without the class word it ends with. */
export function stemOf(phrase: string): string {
  const stem = phrase.replace(CLASS_WORDS, "");
  return stem.length >= SHORTEST_STEM ? stem : phrase;
}

/** Stems that leave one character out of another. A chain of them is not followed: its ends may differ in all. */
function abbreviations(stems: readonly string[]): (readonly [short: string, long: string])[] {
  const alike = new Map<string, string[]>();
  for (const stem of stems)
    if (stem.length >= SHORTEST_ABBREVIATION) push(alike, `${stem.slice(0, 2)} ${stem.slice(-1)}`, stem);
  const found = [...alike.values()].flatMap((of) => {
    const sorted = of.toSorted((a, b) => b.length - a.length);
    return sorted.flatMap((long, at) =>
      sorted
        .slice(at + 1, at + MOST_ALIKE)
        .flatMap((short) => (leavesOneOut(short, long) ? [[short, long] as const] : [])),
    );
  });
  const shortened = new Set(found.map(([short]) => short));
  return found.filter(([, long]) => !shortened.has(long));
}

/** True when a phrase is another one without one of its inner characters. */
function leavesOneOut(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return at > 1 && at < short.length && short.slice(at) === long.slice(at + 1);
}

function proposed(stem: string, of: readonly Heading[]): ProposedTerm {
  const [first] = of.toSorted((a, b) => b.total - a.total || a.key.length - b.key.length);
  const name = of.find(({ key }) => key === stem)?.key ?? first?.key ?? stem;
  const reasonOf = ({ key }: Heading): LikenessReason | null => {
    if (key === name) return null;
    return stemOf(key) === stemOf(name) ? "class-word" : "shortened";
  };
  return { name, variants: of.map((phrase) => ({ ...phrase, reason: reasonOf(phrase) })) };
}

const sumOf = ({ variants }: ProposedTerm) => variants.reduce((sum, { total }) => sum + total, 0);
const byFrequency = (a: ProposedTerm, b: ProposedTerm) => sumOf(b) - sumOf(a) || (a.name < b.name ? -1 : 1);
