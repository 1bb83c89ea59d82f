import type { ReflowedSpan, ReflowedText } from "../reflow/ReflowedText";
import { isEmptySpan, type Span, sliceSpan, span } from "../Span";
import { closingMark, openingMark, partsClauses } from "./marks";
import { loneMarks, trimmedSpan } from "./trimming";
import { wordSegments } from "./words";

/** Words that stand between the last items of a list, when they are whole words (not in 和平, 及时, 参与). */
const CONJUNCTIONS = new Set(["和", "及", "以及", "与", "或", "或者", "and", "or"]);
/** Of these, what joins nothing but items, between the first ones too (养殖以及加工、销售). */
const ALWAYS = new Set(["以及"]);
/** Words that end a list that goes on; what follows (产业, 三大领域) says what kind of list it was. */
const ET_CETERA = new Set(["等", "等等"]);

/** Numbers as they stand before 大, each at its own place. */
const COUNTS = "零一两三四五六七八九十";
/** The name of all items behind the last one: 文化旅游“三大主导产业”, 铝三大产业; not 第三大. */
const COUNTED_NAME = /^(.+?)(?:“([两三四五六七八九十])大[^“”]+”|(?<!第)([两三四五六七八九十])大[^“”]+)\s*$/s;

/**
 * The items of a selected list such as 电子信息、新材料和装备制造等产业, each without 等 and what follows it.
 *
 * Items are parted by 、 and commas outside quotes and brackets, quotations also by nothing, and the last ones by a
 * conjunction. One alone parts two (汽车和新能源汽车): a name that holds one is not asked for its items. Items may run
 * over wraps; their ends are trimmed as a selection's are. A closing name that counts them all is none of them. A
 * selection that is no list is one item, one without a word none.
 */
export function listItems(reflowed: ReflowedText, selection: Span): readonly Span[] {
  const { start, end } = reflowed.fromRaw(selection);
  return itemsOf(reflowed.text.slice(start, end))
    .filter((item) => !isEmptySpan(item))
    .map((item) => reflowed.toRaw({ start: start + item.start, end: start + item.end } as ReflowedSpan))
    .map((item) => trimmedSpan(reflowed.raw, item))
    .filter((item) => /[\p{L}\p{N}]/u.test(sliceSpan(reflowed.raw, item)));
}

function itemsOf(text: string): readonly Span[] {
  const depthAt = depthsIn(text);
  const isQuoted = (at: number) => depthAt(at) !== 0;
  const split = (part: Span, parts: Test) => splitAt(part, (at) => !isQuoted(at) && parts(at));
  const lists = split(span(0, text.length), (at) => isComma(text, at)).map((list) =>
    split(list, (at) => text[at] === "、")
      .map((item) => beforeEtCetera(text, item, isQuoted))
      .flatMap((item) => quotedItems(text, item, depthAt)),
  );
  const items = lists.flatMap((list) => [
    ...list.slice(0, -1).flatMap((item) => joinedItems(text, item, isQuoted, ALWAYS)),
    ...list.slice(-1).flatMap((last) => joinedItems(text, last, isQuoted, CONJUNCTIONS)),
  ]);
  return withoutCountedName(
    text,
    items.filter((item) => sliceSpan(text, item).trim() !== ""),
  );
}

/** The items with the last one freed from the name of them all, where that says how many they are. */
function withoutCountedName(text: string, items: readonly Span[]): readonly Span[] {
  const last = items.at(-1);
  const found = last && COUNTED_NAME.exec(sliceSpan(text, last));
  const count = COUNTS.indexOf(found?.[2] ?? found?.[3] ?? "");
  if (!last || !found?.[1] || count !== items.length) return items;
  return [...items.slice(0, -1), span(last.start, last.start + found[1].length)];
}

/** A comma that does not stand inside a number, or the end of a sentence. */
const isComma = (text: string, at: number) =>
  /[，,；;。！？]/.test(text.charAt(at)) && partsClauses(text, at);

function splitAt({ start, end }: Span, parts: (at: number) => boolean): Span[] {
  const found: Span[] = [];
  let from: number = start;
  for (let at: number = start; at < end; at++) {
    if (!parts(at)) continue;
    found.push(span(from, at));
    from = at + 1;
  }
  return [...found, span(from, end)];
}

type Test = (at: number) => boolean;

/** The item up to 等 as a word of its own; one that begins with it stays whole. */
function beforeEtCetera(text: string, item: Span, isQuoted: Test): Span {
  const rest = wordsIn(text, item).find(
    (word) => word.start > item.start && ET_CETERA.has(word.text) && !isQuoted(word.start),
  );
  return rest ? span(item.start, rest.start) : item;
}

/** Titles or quotations with nothing between them (《规划》《纲要》), which needs no mark in print; else the item. */
function quotedItems(text: string, item: Span, depthAt: (at: number) => number): Span[] {
  const meets = (at: number) =>
    depthAt(at - 1) === 1 &&
    openingMark(text.charAt(at - 1)) !== undefined &&
    closingMark(text.charAt(at)) !== undefined;
  const places = Array.from({ length: item.end - item.start }, (_, index) => item.start + index);
  const starts = [item.start, ...places.filter((at) => at > item.start && meets(at))];
  const found = starts.map((start, index) => span(start, starts[index + 1] ?? item.end));
  return found.every((part) => isInMarks(sliceSpan(text, part).trim())) ? found : [item];
}

/** True for words that a mark opens and a mark closes. */
const isInMarks = (words: string) =>
  closingMark(words.charAt(0)) !== undefined && openingMark(words.slice(-1)) !== undefined;

/** The items that conjunctions join into one. */
function joinedItems(text: string, item: Span, isQuoted: Test, joining: ReadonlySet<string>): Span[] {
  const found: Span[] = [];
  let from: number = item.start;
  for (const word of wordsIn(text, item)) {
    if (!joining.has(word.text.toLowerCase()) || isQuoted(word.start)) continue;
    found.push(span(from, word.start));
    from = word.end;
  }
  return [...found, span(from, item.end)];
}

function wordsIn(text: string, item: Span) {
  const segments = [...wordSegments(sliceSpan(text, item))];
  return segments.map(({ start, end }) => ({
    start: item.start + start,
    end: item.start + end,
    text: text.slice(item.start + start, item.start + end),
  }));
}

/** How many pairs of quotes or brackets that the text holds whole a place is in, their marks included. */
function depthsIn(text: string): (at: number) => number {
  const lone = loneMarks(text, span(0, text.length));
  const depths = new Uint16Array(text.length);
  let depth = 0;
  let isStraight = false;
  for (let at = 0; at < text.length; at++) {
    const mark = lone.has(at) ? "" : text.charAt(at);
    if (mark === '"') isStraight = !isStraight;
    const opens = closingMark(mark) !== undefined || (mark === '"' && isStraight);
    const closes = openingMark(mark) !== undefined || (mark === '"' && !isStraight);
    if (opens) depth += 1;
    depths[at] = depth;
    if (closes) depth -= 1;
  }
  return (at) => depths[at] ?? 0;
}
