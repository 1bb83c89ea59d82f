import { officeHolderIn } from "./officeHolder";
import { isText, type Part } from "./Part";
import { speakerOf } from "./speakerLabel";

/** The titles that stand together above an article or below it. */
interface Head {
  readonly parts: Part[];
  /** Whom they name with an office, "" when nobody. */
  person: string;
}

/** Bodies and heads by turns: body 0, head 0, body 1 … head n-1, body n. A body may be empty. */
interface Page {
  readonly heads: Head[];
  readonly bodies: Part[][];
}

/** The parts of each article, titles included, in order of the text. */
export function splitArticles(parts: readonly Part[]): Part[][] {
  const page = pageOf(withoutLooseTitles(parts));
  const below = headsBelow(page);
  if (below > 0 && signsBelow(page)) for (let head = 0; head < below; head++) moveByline(page, head);
  return withText(
    page.bodies.map((body, index) => [...above(page, index, below), ...body, ...under(page, index, below)]),
  );
}

/** True when an author stands below the last head, with no text to follow, and none above the first text. */
function signsBelow({ heads, bodies }: Page): boolean {
  const after = bodies[heads.length] ?? [];
  return after[0]?.kind === "byline" && !after.some(isText) && bodies[0]?.[0]?.kind !== "byline";
}

/** Puts the author who stands below a head to it. */
function moveByline({ heads, bodies }: Page, head: number): void {
  const byline = bodies[head + 1]?.[0]?.kind === "byline" ? bodies[head + 1]?.shift() : undefined;
  if (byline) heads[head]?.parts.push(byline);
}

const above = ({ heads }: Page, body: number, below: number) =>
  body > below ? (heads[body - 1]?.parts ?? []) : [];
const under = ({ heads }: Page, body: number, below: number) =>
  body < below ? (heads[body]?.parts ?? []) : [];

/**
 * On a page whose headlines name the persons interviewed, one that names nobody and has no author beside it
 * is a heading inside an article.
 */
function withoutLooseTitles(parts: readonly Part[]): Part[] {
  const runs = titleRuns(parts);
  if (!runs.some(({ person }) => person)) return [...parts];
  const loose = new Set(
    runs.filter(({ person, hasByline }) => !person && !hasByline).flatMap((run) => run.parts),
  );
  return parts.map((part) => (loose.has(part) ? { ...part, kind: "subhead" } : part));
}

interface TitleRun extends Head {
  readonly hasByline: boolean;
}

function titleRuns(parts: readonly Part[]): TitleRun[] {
  const runs: TitleRun[] = [];
  for (let at = 0; at < parts.length; at++) {
    if (parts[at]?.kind !== "title") continue;
    const first = at;
    while (parts[at + 1]?.kind === "title") at++;
    const hasByline = parts[first - 1]?.kind === "byline" || parts[at + 1]?.kind === "byline";
    const run = parts.slice(first, at + 1);
    runs.push({ parts: run, person: personIn(run), hasByline });
  }
  return runs;
}

function personIn(titles: readonly Part[]): string {
  for (const { words } of titles) {
    const holder = officeHolderIn(words);
    if (holder) return holder.person;
  }
  return "";
}

/** A second person among the titles that stand together begins another head. */
function pageOf(parts: readonly Part[]): Page {
  const page: Page = { heads: [], bodies: [[]] };
  for (const part of parts) {
    const person = part.kind === "title" ? personIn([part]) : "";
    const open = openHead(page);
    if (open && part.kind === "title" && !(person && open.person)) {
      open.parts.push(part);
      open.person ||= person;
      continue;
    }
    if (open) page.bodies.push([]);
    if (part.kind === "title") page.heads.push({ parts: [part], person });
    else page.bodies.at(-1)?.push(part);
  }
  if (openHead(page)) page.bodies.push([]);
  return page;
}

/** The head whose titles may go on: no body has begun after it. */
function openHead({ heads, bodies }: Page): Head | undefined {
  return heads.length === bodies.length ? heads.at(-1) : undefined;
}

/**
 * How many heads, counted from the first, stand below their articles; the others stand above theirs. The
 * number under which most heads have an article that speaks of their person.
 */
function headsBelow({ heads, bodies }: Page): number {
  const fits = heads.map((head, index) => {
    const [before = [], after = []] = [bodies[index], bodies[index + 1]];
    return { below: match(head, before, BELOW), above: match(head, after, ABOVE) };
  });
  let score = fits.reduce((sum, { above }) => sum + above, 0);
  let best = { count: 0, score };
  fits.forEach(({ below, above }, index) => {
    score += below - above;
    const whole = index + 1 === fits.length ? score : score - MIXED;
    if (whole > best.score) best = { count: index + 1, score: whole };
  });
  return best.count;
}

/** A head that names nobody stands above its text as a rule, and one that names somebody nearly as often. */
const ABOVE = { nobody: 1, unmentioned: 0.25, mentioned: 3.25, speaking: 4.25 };
const BELOW = { nobody: 0.4, unmentioned: 0, mentioned: 3, speaking: 4 };
/** What it costs that one page has titles both above and below. */
const MIXED = 1.5;

/** How well a head fits a body; 0 when there is no text. */
function match({ person }: Head, body: readonly Part[], weights: typeof ABOVE): number {
  const text = body.filter(isText);
  if (text.length === 0) return 0;
  if (!person) return weights.nobody;
  if (text.some(({ words }) => speakerOf(words) === person)) return weights.speaking;
  return text.some(({ words }) => words.includes(person)) ? weights.mentioned : weights.unmentioned;
}

/** Articles with those that have no text of their own, but a note or a title, put to a neighbour. */
function withText(articles: readonly Part[][]): Part[][] {
  const kept: Part[][] = [];
  let isWaiting = false;
  for (const parts of articles) {
    const last = kept.at(-1);
    const hasText = parts.some(isText);
    if (last && (isWaiting || !hasText)) for (const part of parts) last.push(part);
    else kept.push([...parts]);
    isWaiting = !hasText && (isWaiting || !last);
  }
  return kept.filter(({ length }) => length > 0);
}
