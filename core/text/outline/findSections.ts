import type { ReflowedOffset, ReflowedText } from "../reflow/ReflowedText";
import { compareSpans } from "../Span";
import type { Section } from "./Outline";
import { headingSpan, type Part } from "./Part";

/** A counted point with its number. */
interface Point {
  readonly section: Section;
  readonly number: number;
}

/** Longest heading of a counted point in characters. */
const LONGEST = 60;
/** Digits as points are counted with, one to ninety-nine. */
const NUMBER = "[一二三四五六七八九十]{1,3}";
const CLAUSE = `[^，,。；;：:！？!?]{1,${LONGEST}}`;

/** 一是 may begin any sentence, and its heading is the clause. */
const RUN_IN = new RegExp(`(${NUMBER})是${CLAUSE}`, "gu");
const SENTENCE_START = /(?:^|[。；;：:！？!?])\s{0,3}$/u;
/** These begin a paragraph, and their heading goes on to the end of the sentence. */
const LEADING = [
  new RegExp(`^(${NUMBER})、[^。；;：:！？!?]{1,${LONGEST}}`, "u"),
  new RegExp(`^[（(](${NUMBER})[）)][^。；;：:！？!?]{1,${LONGEST}}`, "u"),
  new RegExp(`^第(${NUMBER})[，、]${CLAUSE}`, "u"),
];

/** The headings inside an article's text and the openings of its counted points, in order of the text. */
export function findSections(parts: readonly Part[], reflowed: ReflowedText): Section[] {
  const subheads = parts.filter(({ kind }) => kind === "subhead");
  const text = parts.filter(({ kind }) => kind !== "subhead");
  const points = [
    ...inOrder(text.flatMap((part) => runInPoints(part, reflowed))),
    ...LEADING.flatMap((style) => inOrder(text.flatMap((part) => leadingPoint(part, style, reflowed)))),
  ];
  return [...subheads.map(subhead), ...points].sort(compareSpans);
}

const subhead = (part: Part): Section => ({ kind: "subhead", ...headingSpan(part) });

function runInPoints(part: Part, reflowed: ReflowedText): Point[] {
  const found = [...part.words.matchAll(RUN_IN)];
  const starting = found.filter(({ index }) =>
    SENTENCE_START.test(part.words.slice(Math.max(0, index - 4), index)),
  );
  return starting.map((match) => point(part, match, reflowed));
}

function leadingPoint(part: Part, style: RegExp, reflowed: ReflowedText): Point[] {
  const match = style.exec(part.words);
  return match ? [point(part, match, reflowed)] : [];
}

function point(
  { shown }: Part,
  { 0: found, 1: number = "", index }: RegExpExecArray,
  reflowed: ReflowedText,
): Point {
  const start = (shown + index) as ReflowedOffset;
  const place = reflowed.toRaw({ start, end: (start + found.trimEnd().length) as ReflowedOffset });
  return { number: numberOf(number), section: { kind: "enumeration", ...place } };
}

/** The points that count on from one: a lone 一是 counts nothing. */
function inOrder(points: readonly Point[]): Section[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (point.number === 1) runs.push([point]);
    else if (run?.at(-1)?.number === point.number - 1) run.push(point);
  }
  return runs.filter(({ length }) => length > 1).flatMap((run) => run.map(({ section }) => section));
}

const DIGITS = "零一二三四五六七八九";

/** 十二 as 12; numbers are below a hundred. */
function numberOf(number: string): number {
  const [tens, ones] = number.includes("十") ? number.split("十") : ["零", number];
  return (tens === "" ? 1 : DIGITS.indexOf(tens ?? "")) * 10 + Math.max(0, DIGITS.indexOf(ones || "零"));
}
