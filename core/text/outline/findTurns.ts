import { isAnswerer, isSomebody, mayAsk } from "../layout/speakerNames";
import { span } from "../Span";
import type { Turn } from "./Outline";
import type { Part } from "./Part";
import { speakerOf } from "./speakerLabel";

/** A labelled paragraph and those up to the next label; no speaker before the first label. */
interface Speech {
  readonly speaker: string | null;
  readonly parts: Part[];
}

/** A turn with its paragraphs; no kind for what stands before the first. */
interface Stretch extends Speech {
  readonly kind: Turn["kind"] | null;
}

/**
 * The questions and answers of an article's text, in order; none when it is no interview.
 *
 * @param parts - Its paragraphs without titles, bylines and notes.
 * @param isInterview - Whether something else says so: only then unlabelled questions are believed.
 */
export function findTurns(parts: readonly Part[], isInterview: boolean): Turn[] {
  const speeches = speechesOf(parts);
  const kinds = kindsOf(speeches);
  if (kinds.size > 0) return turnsOf(withLostQuestions(withUnlabelledAnswers(joined(speeches, kinds))));
  return isInterview ? turnsOf(unlabelled(parts)) : [];
}

function speechesOf(parts: readonly Part[]): Speech[] {
  const speeches: Speech[] = [{ speaker: null, parts: [] }];
  for (const part of parts) {
    const speaker = speakerOf(part.words);
    if (speaker && isSomebody(speaker)) speeches.push({ speaker, parts: [part] });
    else speeches.at(-1)?.parts.push(part);
  }
  return speeches;
}

/** What each speaker does in an interview; empty when nobody asks or nobody answers. */
function kindsOf(speeches: readonly Speech[]): Map<string, Turn["kind"]> {
  const askers = askersIn(speeches);
  const answerers = answerersIn(speeches, askers);
  const unlabelledAnswers = speeches.filter(
    (speech) => isBy(speech, askers) && speech.parts.length > 1,
  ).length;
  if (askers.size === 0 || (answerers.size === 0 && unlabelledAnswers < 2)) return new Map();
  return new Map([...kindFor(askers, "question"), ...kindFor(answerers, "answer")]);
}

/** Who speaks right after a question and, of those who have a say after them, who has one again. */
function answerersIn(speeches: readonly Speech[], askers: ReadonlySet<string>): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { speaker } of speeches) if (speaker) times.set(speaker, (times.get(speaker) ?? 0) + 1);
  const answerers = new Set<string>();
  speeches.forEach(({ speaker }, index) => {
    const before = speeches[index - 1]?.speaker;
    if (!speaker || askers.has(speaker)) return;
    const follows =
      before && (askers.has(before) || (answerers.has(before) && (times.get(speaker) ?? 0) > 1));
    if (isAnswerer(speaker) || follows) answerers.add(speaker);
  });
  return answerers;
}

const isBy = ({ speaker }: Speech, speakers: ReadonlySet<string>) =>
  speaker !== null && speakers.has(speaker);
const kindFor = (speakers: ReadonlySet<string>, kind: Turn["kind"]) =>
  [...speakers].map((speaker) => [speaker, kind] as const);

/** Share of a paper's or a reporter's speeches that ask with a question mark; they also say 请介绍。 */
const SOME = 0.3;
/** The same of somebody known by name only: of all in a conversation the one that mostly asks. */
const MOST = 0.8;
const OFTEN = 3;

function askersIn(speeches: readonly Speech[]): Set<string> {
  const asked = new Map<string, { times: number; questions: number }>();
  for (const { speaker, parts } of speeches) {
    if (!speaker) continue;
    const { times, questions } = asked.get(speaker) ?? { times: 0, questions: 0 };
    asked.set(speaker, { times: times + 1, questions: questions + (parts.some(asks) ? 1 : 0) });
  }
  const all = [...asked].filter(
    ([speaker, { times, questions }]) => mayAsk(speaker) && questions >= SOME * times,
  );
  if (all.length > 0) return new Set(all.map(([speaker]) => speaker));
  const named = [...asked].filter(([, { times, questions }]) => times >= OFTEN && questions >= MOST * times);
  return new Set(named.length === 1 ? named.map(([speaker]) => speaker) : []);
}

const asks = (part: Part) => isQuestion(part) || /[：:。，]\s*(?:请|想请|能否|可否)/u.test(part.words);

const isQuestion = ({ words }: Part) => /[？?]["”’」』）)]*\s*$/.test(words.slice(-8));

/** Speeches by their kinds; one under a label that only looks like one goes on with the turn before it. */
function joined(speeches: readonly Speech[], kinds: ReadonlyMap<string, Turn["kind"]>): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { speaker, parts } of speeches) {
    const kind = (speaker && kinds.get(speaker)) || null;
    const last = stretches.at(-1);
    if (kind === null && last) for (const part of parts) last.parts.push(part);
    else stretches.push({ kind, speaker: kind && speaker, parts: [...parts] });
  }
  return stretches;
}

/** Splits a question that no labelled answer follows: what comes after its question mark answers it. */
function withUnlabelledAnswers(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch, index) => {
    const { kind, parts } = stretch;
    if (kind !== "question" || stretches[index + 1]?.kind === "answer") return [stretch];
    const end = Math.max(1, parts.findIndex(isQuestion) + 1);
    const answer: Stretch = { kind: "answer", speaker: null, parts: parts.slice(end) };
    return [{ ...stretch, parts: parts.slice(0, end) }, answer];
  });
}

/** Takes a question that lost its label off the end of what stands before an answer. */
function withLostQuestions(stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch, index) => {
    const { kind, speaker, parts } = stretch;
    const last = parts.at(-1);
    if (kind === "question" || stretches[index + 1]?.kind !== "answer") return [stretch];
    if (!last || !isQuestion(last) || (kind === "answer" && speaker && parts.length === 1)) return [stretch];
    return [
      { ...stretch, parts: parts.slice(0, -1) },
      { kind: "question", speaker: null, parts: [last] },
    ];
  });
}

/** Longest unlabelled question in characters; a longer paragraph that ends in a question mark tells something. */
const LONGEST_QUESTION = 200;

/** Questions set as paragraphs of their own, and what follows each; a single one is a figure of speech. */
function unlabelled(parts: readonly Part[]): Stretch[] {
  const stretches: Stretch[] = [{ kind: null, speaker: null, parts: [] }];
  for (const part of parts) {
    const asks = isQuestion(part) && part.words.length <= LONGEST_QUESTION;
    const last = stretches.at(-1);
    const kind = asks ? "question" : last?.kind ? "answer" : null;
    if (last && last.kind === kind) last.parts.push(part);
    else stretches.push({ kind, speaker: null, parts: [part] });
  }
  const answered = stretches.filter(({ kind }) => kind === "answer").length;
  return answered > 1 ? stretches : [];
}

function turnsOf(stretches: readonly Stretch[]): Turn[] {
  return stretches.flatMap(({ kind, speaker, parts }) => {
    const [first, last] = [parts[0], parts.at(-1)];
    return kind && first && last ? [{ kind, speaker, ...span(first.start, last.end) }] : [];
  });
}
