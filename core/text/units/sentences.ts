import { type Span, span } from "../Span";
import { wholeCharacter } from "./characters";

/** The longest sentence that is looked for, in code units; a longer one is cut, so that a key costs the same anywhere. */
const REACH = 4000;
/** How far back the title is looked for that a stop may stand in, in code units. */
const TITLE_REACH = 120;
/** More closing marks than this after a stop are no longer its own. */
const MOST_CLOSING = 8;

const STOPS = "。！？；｡!?;…";
const CLOSING = '”’」』）)】〕"';
/** A sentence ends behind one of these only, which most characters are not. */
const LAST = new Set(`${STOPS}${CLOSING}.`);

/*
 * Segmenters cut sentences at line feeds and know nothing of Chinese closing quotes, so the rule is our own: a
 * sentence ends after 。！？； or …… and the closing quotes and brackets that follow, and with its paragraph.
 */

/** The sentence around a place, with its stop and without white space before it; never over a line feed. */
export function sentenceAt(text: string, offset: number): Span {
  const isAtEnd = offset >= text.length || text[offset] === "\n";
  const from = isAtEnd && offset > 0 && text[offset - 1] !== "\n" ? offset - 1 : offset;
  if (from >= text.length || text[from] === "\n") return span(from, from);
  const end = nextEnd(text, from + 1);
  const start = skipSpace(text, lastEnd(text, from));
  return span(Math.min(start, end), end);
}

/** Where the sentence after the one around a place begins; the end of the text after the last. */
export function nextSentenceStart(text: string, offset: number): number {
  return offset >= text.length ? text.length : skipSpace(text, nextEnd(text, offset + 1));
}

/** Where the sentence around a place begins, or the one before when the place is its beginning. */
export function previousSentenceStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isSpace(text, at - 1)) at--;
  return at === 0 ? 0 : skipSpace(text, lastEnd(text, at - 1));
}

function nextEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + REACH);
  for (let at = from; at < last; at++) if (isSentenceEnd(text, at)) return at;
  return wholeCharacter(text, last);
}

function lastEnd(text: string, from: number): number {
  const first = Math.max(0, from - REACH);
  for (let at = from; at > first; at--) if (isSentenceEnd(text, at)) return at;
  return wholeCharacter(text, first);
}

/** True when a sentence or a paragraph ends exactly here, or begins here after a break. */
function isSentenceEnd(text: string, at: number): boolean {
  const next = text.charAt(at);
  if (next === "\n" || text[at - 1] === "\n") return true;
  if (!LAST.has(text.charAt(at - 1))) return false;
  if (next !== "" && (STOPS.includes(next) || CLOSING.includes(next) || next === "》")) return false;
  let stop = at;
  while (stop > 0 && at - stop < MOST_CLOSING && CLOSING.includes(text.charAt(stop - 1))) stop--;
  return isStop(text, stop - 1) && !isInTitle(text, stop - 1);
}

/** A full point ends a sentence before white space only; one … is often no more than a pause. */
function isStop(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === ".")
    return /^[\s"”’)]?$/.test(text.charAt(at + 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
  if (mark === "…") return text[at - 1] === "…";
  return mark !== "" && STOPS.includes(mark);
}

/** A question or dots inside 《…》 belong to a title. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - TITLE_REACH), at);
  return before.lastIndexOf("《") > Math.max(before.lastIndexOf("》"), before.lastIndexOf("\n"));
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at++;
  return at;
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at));
