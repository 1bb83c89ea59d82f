import { CLAUSE, CLOSER, COLON, classOf, DIGIT, OPENER, SPACE, TERMINAL } from "./characterClass";
import { isAnswerer, isAsker, isSomebody } from "./speakerNames";
import type { TextLines } from "./TextLines";

/** A name before a colon at the start of a line, which tells who speaks. */
export interface SpeakerLabel {
  readonly name: string;
  /** UTF-16 offset after the colon. */
  readonly end: number;
}

/** Longest name with its office, in UTF-16 code units. */
const LONGEST_NAME = 20;

/**
 * The label that a line begins with, if any: some letters and a colon, with none of the marks that divide a
 * sentence between. Whether it is a speaker is for the whole text to say, see {@link Speakers}.
 */
export function labelAt(text: string, start: number, end: number): SpeakerLabel | undefined {
  if (text.charAt(start) === "【") return bracketedAt(text, start, end);
  const limit = Math.min(end, start + LONGEST_NAME);
  let letters = 0;
  for (let offset = start; offset < limit; offset++) {
    const bits = classOf(text.charCodeAt(offset));
    if (bits & COLON)
      return letters > 0 && endsLabel(text, offset)
        ? { name: nameIn(text.slice(start, offset)), end: offset + 1 }
        : undefined;
    if (bits & (CLAUSE | TERMINAL)) return undefined;
    if (!(bits & (SPACE | DIGIT | OPENER | CLOSER))) letters++;
  }
  return undefined;
}

/** A name in brackets, which needs no colon (【记者】). */
function bracketedAt(text: string, start: number, end: number): SpeakerLabel | undefined {
  const label = /^【(\p{L}{1,12})】[：:]?/u.exec(text.slice(start, Math.min(end, start + LONGEST_NAME)));
  return label?.[1] ? { name: label[1], end: start + label[0].length } : undefined;
}

/** The words before a colon without a sign before them and the short form that others will have. */
function nameIn(label: string): string {
  return label
    .replace(/^[■-◿★☆]/u, "")
    .replace(/[（(]以下.*$/u, "")
    .trim();
}

/** Not the colon of an address or of a time of day. */
function endsLabel(text: string, colon: number): boolean {
  return (
    text.charCodeAt(colon) !== 0x3a ||
    (!(classOf(text.charCodeAt(colon + 1)) & DIGIT) && text.charCodeAt(colon + 1) !== 0x2f)
  );
}

/**
 * Who speaks in a text: names that stand before a colon at the start of lines more than once, those that say so,
 * and one that stands there once, right after a question.
 */
export class Speakers {
  private readonly names: (string | undefined)[];

  constructor(lines: TextLines) {
    const labels = Array.from({ length: lines.count }, (_, line) =>
      labelAt(lines.text, lines.start(line), lines.end(line)),
    );
    const fields = fieldsOf(labels, lines);
    this.names = labels.map((label) => (label && !fields.has(label.name) ? label.name : undefined));
    this.keepSpeakers(lines, countsOf(labels, lines));
  }

  private keepSpeakers(lines: TextLines, counts: ReadonlyMap<string, number>): void {
    let asker: number | undefined;
    this.names.forEach((name, line) => {
      if (name === undefined) return;
      const answers = asker !== undefined && isSomebody(name) && followsQuestion(lines, line, asker);
      if (!isSpeaker(name, counts.get(name) ?? 0) && !answers) this.names[line] = undefined;
      else asker = isAsker(name) ? line : undefined;
    });
  }

  /** The speaker whom a line names at its start. */
  at(line: number): string | undefined {
    return this.names[line];
  }
}

// Persons' names and nothing else.
const people = /^\s?\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4})*$/u;

/** Labels of nothing but fields, wherever they stand: 主持人：张某 says who it was, as minutes do, and asks nothing. */
function fieldsOf(labels: readonly (SpeakerLabel | undefined)[], lines: TextLines): ReadonlySet<string> {
  const fields = new Set<string>();
  const others = new Set<string>();
  labels.forEach((label, line) => {
    if (label === undefined || !isAsker(label.name)) return;
    const names = lines.text.slice(label.end, Math.min(lines.end(line), label.end + LONGEST_NAME));
    const isField = people.test(names) && labels[line - 1] !== undefined && labels[line + 1] !== undefined;
    (isField ? fields : others).add(label.name);
  });
  for (const name of others) fields.delete(name);
  return fields;
}

/** How often each name stands before words and, where somebody asks, also before the end of a narrow line. */
function countsOf(labels: readonly (SpeakerLabel | undefined)[], lines: TextLines): Map<string, number> {
  const someoneAsks = labels.some((label) => label !== undefined && isAsker(label.name));
  const counts = new Map<string, number>();
  labels.forEach((label, line) => {
    if (label && (someoneAsks || label.end < lines.end(line)))
      counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  });
  return counts;
}

function isSpeaker(name: string, count: number): boolean {
  return count > 1 || isAsker(name) || isAnswerer(name);
}

/** True right below the one line that an asker's label begins, or below the question mark that ends the question. */
function followsQuestion(lines: TextLines, line: number, asker: number): boolean {
  const end = lines.end(line - 1);
  return line - 1 === asker || /[？?]/.test(lines.text.slice(end - 2, end));
}
