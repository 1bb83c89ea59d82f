import { isAnswerer } from "../layout/speakerNames";
import type { Turn } from "./Outline";
import { occurrences } from "./occurrences";
import {
  isOffice,
  type OfficeHolder,
  type OfficeMention,
  officeHolderIn,
  officesIn,
  roleOf,
  saysWhoSpeaks,
} from "./officeHolder";
import type { Part } from "./Part";
import { placeOf, placeOfOffice } from "./placeOf";

/** Whom an article is about or by; see `Article`. */
export interface Person {
  readonly person: string;
  readonly role: string;
  readonly city: string;
}

/**
 * The person an article names with an office: in its headline, its byline, or as the one who answers, else
 * as the one whom its first paragraphs introduce and its text quotes. All "" when there is nobody.
 *
 * @param parts - The article's paragraphs of every kind.
 */
export function personOf(parts: readonly Part[], turns: readonly Turn[]): Person {
  const text = parts.map(({ words }) => words).join("\n");
  const found = inHeading(parts, text) ?? amongSpeakers(parts, turns) ?? introduced(parts, text, turns);
  if (!found) return { person: "", role: "", city: "" };
  const city = placeIn(found, text) || cityBeside(found.person, parts, text);
  return { person: found.person, role: found.office && roleOf(found), city };
}

const hasKind =
  (...kinds: string[]) =>
  ({ kind }: Part) =>
    kinds.includes(kind);

/**
 * A name that ends a heading without a colon may be another word, unless the article has it again or it
 * stands apart, as in a byline, or was interviewed.
 */
function inHeading(parts: readonly Part[], text: string): OfficeHolder | null {
  for (const { words } of [...parts.filter(hasKind("title")), ...parts.filter(hasKind("byline"))]) {
    const found = officeHolderIn(words);
    if (!found) continue;
    const isName = /^\s|[：:]/u.test(found.after) || saysWhoSpeaks(words, found);
    if (isName || occurrences(text, found.person) > 1) return found;
  }
  return null;
}

/** Two to four characters, or a name in parts. */
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:[·•‧]\p{Script=Han}+)+)$/u;

const isName = (speaker: string) => NAME.test(speaker) && !isAnswerer(speaker) && !isOffice(speaker);

/** Whoever answers most often. */
function amongSpeakers(parts: readonly Part[], turns: readonly Turn[]): OfficeHolder | null {
  const answers = new Map<string, number>();
  for (const { kind, speaker } of turns)
    if (kind === "answer" && speaker && isName(speaker))
      answers.set(speaker, (answers.get(speaker) ?? 0) + 1);
  const [most] = [...answers].sort(([, a], [, b]) => b - a);
  return most ? (mentionOf(most[0], parts) ?? { person: most[0], before: "", office: "", after: "" }) : null;
}

/** The first place that names somebody with an office. */
function mentionOf(person: string, parts: readonly Part[]): OfficeHolder | null {
  for (const { words } of parts) {
    if (!words.includes(person)) continue;
    const mention = officesIn(words).find(({ after }) => after.trimStart().startsWith(person));
    if (mention) return { ...mention, person };
  }
  return null;
}

/** A headline may leave out the city that the text gives with the same name. */
function cityBeside(person: string, parts: readonly Part[], text: string): string {
  const mention = mentionOf(person, parts.filter(hasKind("body", "question", "answer")));
  return mention ? placeIn(mention, text) : "";
}

/** The 市 of 市长 tells that 州 before it ends a city's name. */
const placeIn = ({ before, office }: OfficeMention, text: string) =>
  placeOf(office === "市长" ? before.replace(/州$/u, "州市") : before, text) ||
  placeOfOffice(before, office, text);

/** How many paragraphs, and how many offices in them, may introduce somebody. */
const LEAD = 3;
const OFFICES = 5;

/** Somebody of the first paragraphs whom the text goes on to quote, or who introduces themselves. */
function introduced(parts: readonly Part[], text: string, turns: readonly Turn[]): OfficeHolder | null {
  const lead = parts.filter(hasKind("body", "question", "answer")).slice(0, LEAD);
  for (const mention of lead.flatMap(({ words }) => officesIn(words)).slice(0, OFFICES)) {
    const person = nameAtStart(mention.after, text);
    if (person && (isSelf(mention) || turns.length > 0 || isQuoted(person, text)))
      return { ...mention, person };
  }
  return null;
}

/** Share of the mentions of a shorter beginning that a longer one must have to be the whole name. */
const MOST = 0.7;

/**
 * The name that some words begin with: the longest beginning that the text says again and about as often as the
 * shortest.
 */
function nameAtStart(words: string, text: string): string | null {
  const run = /^\s*(\p{Script=Han}{2,4})/u.exec(words)?.[1] ?? "";
  const least = Math.max(2, MOST * occurrences(text, run.slice(0, 2)));
  const beginnings = [run, run.slice(0, 3), run.slice(0, 2)].filter(({ length }) => length >= 2);
  return beginnings.find((name) => occurrences(text, name) >= least) ?? null;
}

const isSelf = ({ before }: OfficeMention) => /我(?:是|叫)[^。！？]*$/u.test(before);

/** @param person - Chinese characters only. */
function isQuoted(person: string, text: string): boolean {
  return new RegExp(
    `${person}[^，。！？：:\\n]{0,8}(?:说|表示|认为|介绍|指出|告诉|强调|坦言|接受)`,
    "u",
  ).test(text);
}
