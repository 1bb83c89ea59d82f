import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Annotation } from "../../core/model/Annotation";
import { defaultLabels } from "../../core/model/LabelSet";
import { compareAnnotations } from "../../core/model/Layer";
import { quoteOf } from "../../core/text/quote";
import { isEmptySpan, type Span, span, trimSpan } from "../../core/text/Span";
import type { CorpusSize } from "./options";
import { seededRandom } from "./seededRandom";

/** A text and its annotations, the same in every run. */
export interface Corpus {
  readonly text: string;
  /** In reading order. */
  readonly annotations: readonly Annotation[];
}

const seedFolder = path.resolve(import.meta.dirname, "../../seeds");
const MADE_AT = "2026-11-21T00:00:00.000Z";
const SHORTEST = 2;
const LONGEST = 12;
/** Share of the annotations that nest in the one before or cross its end. */
const OVERLAPPING = 0.15;

/** The seed texts one after the other, over and over, with annotations spread evenly. */
export function makeCorpus(size: CorpusSize): Corpus {
  const text = seedText(size.characters);
  return { text, annotations: annotationsOn(text, size.annotations) };
}

/** Many texts, cut from the seeds at other places each, so that few are alike; one at a time, as they are large. */
export function* makeCorpora(count: number, size: CorpusSize): Generator<Corpus> {
  const seeds = seedText(size.characters * 20);
  for (let i = 0; i < count; i++) {
    const from = (i * 997) % (seeds.length - size.characters);
    const text = seeds.slice(from, from + size.characters);
    yield { text, annotations: annotationsOn(text, size.annotations) };
  }
}

function seedText(characters: number): string {
  const names = readdirSync(seedFolder).filter((name) => name.endsWith(".txt"));
  const once = names
    .sort()
    .map((name) => `${readFileSync(path.join(seedFolder, name), "utf8")}\n`)
    .join("");
  return once.repeat(Math.ceil(characters / once.length)).slice(0, characters);
}

function annotationsOn(text: string, count: number): Annotation[] {
  const random = seededRandom(42);
  const annotations: Annotation[] = [];
  for (let i = 0; i < count; i++) {
    const before = random() < OVERLAPPING ? annotations.at(-1) : undefined;
    const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
    const start = before ? startInside(before, random()) : Math.floor((i * text.length) / count);
    const label = defaultLabels[Math.floor(random() * defaultLabels.length)]?.id ?? "";
    annotations.push(annotationAt(text, start, length, label, `bench-${i}`));
  }
  return annotations.sort(compareAnnotations);
}

const startInside = ({ start, end }: Span, share: number) =>
  start + 1 + Math.floor((end - start - 1) * share);

/**
 * An annotation of about this length that begins at or soon after a place.
 *
 * @throws RangeError when only white space follows.
 */
export function annotationAt(
  text: string,
  from: number,
  length: number,
  label: string,
  id: string,
): Annotation {
  const place = taggedSpan(text, from, length);
  const stamps = { createdAt: MADE_AT, updatedAt: MADE_AT };
  const rest = { attributes: {}, note: "", origin: { kind: "manual" }, ...stamps } as const;
  return { id, ...place, label, ...quoteOf(text, place), ...rest };
}

/** Share of the annotations that another annotator has as they are; the others are moved or have another label. */
const ALIKE = 0.8;

/** The corpus as somebody else has annotated it, who differs in a fifth of the annotations. */
export function annotatedOtherwise({ text, annotations }: Corpus): Corpus {
  const random = seededRandom(7);
  const others = annotations.map((annotation) => {
    if (random() < ALIKE) return annotation;
    const { start, end, label, id } = annotation;
    return annotationAt(text, start + 1, end - start, random() < 0.5 ? label : "policy", id);
  });
  return { text, annotations: others.sort(compareAnnotations) };
}

/** Trimmed as the program trims what is tagged; line breaks may lie inside, as in every fourth span of real tagging. */
function taggedSpan(text: string, from: number, length: number): Span {
  for (let start = from; start < text.length; start++) {
    const place = trimSpan(text, span(start, Math.min(text.length, start + length)));
    if (!isEmptySpan(place)) return place;
  }
  throw new RangeError(`Only white space after ${from}`);
}

/** Of the text's bytes, lower-case hexadecimal, as layers keep it. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
