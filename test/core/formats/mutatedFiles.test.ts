import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CorpusEntry, CorpusFormat, ReadDocument } from "../../../core/formats/CorpusFormat";
import { DocumentMatcher } from "../../../core/formats/importing/DocumentMatcher";
import { LabelMapping } from "../../../core/formats/importing/LabelMapping";
import { VisibleBridge } from "../../../core/formats/importing/visibleText";
import { formats } from "../../../core/formats/registry";
import { defaultProject } from "../../../core/model/Project";
import type { Result } from "../../../core/result";
import { hasWholeCharacters } from "../../../core/text/Span";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { handmadeText } from "./handmade";
import { type AnyFiles, readCorpus, writeCorpus } from "./memoryCorpus";
import { changedDigits, type Mutation, mutate, mutations, part } from "./mutations";

/** FC_SEED tries another one. */
const seed = Number(process.env.FC_SEED ?? 20261121);

const spans = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../fixtures/formats/handmade/expect.json"), "utf8"),
).spans as [string, number, number][];
const points = Array.from(handmadeText);
const at = (offset: number) => points.slice(0, offset).join("").length;
const handmade = entryOf(
  "handmade",
  handmadeText,
  spans.map(([label, start, end]) => [label, at(start), at(end)]),
);
const other = entryOf("other", "力争引进项目12个以上😀。", [["target", 2, 11]]);

function entryOf(
  document: string,
  text: string,
  marks: [label: string, start: number, end: number][],
): CorpusEntry {
  const source = sourceText(text, document);
  return {
    source,
    layer: layerOf(
      source,
      marks.map(([label, start, end]) => annotation(text, start, end, label)),
    ),
  };
}

const both = formats.filter(({ read, write }) => read && write);
const written = (format: CorpusFormat) => writeCorpus(format, [handmade, other]).bytes;
/** The formats that say which words stand at a place: conll and webanno-tsv in their rows. */
const quoting = both.filter(({ id }) =>
  "json brat webanno-tsv label-studio conll cluener spacy w3c csv refi-qda".split(" ").includes(id),
);

/** The corpus with one of its files mutated. */
function mutated(files: ReadonlyMap<string, Uint8Array>, which: number, mutation: Mutation) {
  const paths = [...files.keys()];
  const path = paths[Math.floor(which * paths.length)] ?? "";
  const bytes = mutate(files.get(path) ?? new Uint8Array(), mutation);
  return { path, files: new Map([...files, [path, bytes]]) as AnyFiles };
}

function lineCount(files: AnyFiles, path: string): number {
  return Buffer.from((files.get(path) ?? "") as string)
    .toString("utf8")
    .split("\n").length;
}

/** A clear failure, or documents whose annotations lie in their texts. */
function expectSound(results: readonly Result<ReadDocument>[], files: AnyFiles): void {
  for (const result of results)
    if (result.ok) for (const each of result.value.annotations) expectInside(result.value.text, each);
    else if (result.error.code === "import-malformed") {
      const { file, line } = result.error.parameters as { file: string; line: number };
      expect(files.has(file)).toBe(true);
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lineCount(files, file) + 1);
    } else expect(result.error.code).toMatch(/^(file|layer)-/);
}

function expectInside(text: string, span: ReadDocument["annotations"][number]): void {
  expect(span.start).toBeLessThan(span.end);
  expect(span.end).toBeLessThanOrEqual(text.length);
  expect(hasWholeCharacters(text, span)).toBe(true);
}

const labels = new LabelMapping(defaultProject.labels);
const matcher = new DocumentMatcher((text) => createHash("sha256").update(text).digest("hex"));
for (const { source } of [handmade, other]) matcher.add(source.document, source.text);

/** Where an import would put annotations; null when it says that something is amiss. */
function placesImported(results: readonly Result<ReadDocument>[]): string[] | null {
  const places: string[] = [];
  for (const result of results) {
    if (!result.ok || result.value.notRead.length > 0) return null;
    const { document } = matcher.match(result.value);
    if (document === null) return null;
    const { text } =
      [handmade, other].find((each) => each.source.document === document)?.source ?? handmade.source;
    const bridge = new VisibleBridge(result.value.text, text);
    for (const each of result.value.annotations) {
      // An import lists labels that it does not know.
      if (labels.idOf(each.label) === null) return null;
      const place = bridge.carry(each);
      places.push(place ? `${document} ${place.start}–${place.end}` : "none");
    }
  }
  return places;
}

describe.each(both)("a corpus in $id that an accident has changed", (format) => {
  it(`is read or refused with file and line, and never throws (seed ${seed})`, async () => {
    const files = written(format);
    const property = fc.asyncProperty(part, mutations, async (which, mutation) => {
      const changed = mutated(files, which, mutation);
      expectSound(await readCorpus(format, changed.files), changed.files);
    });
    await fc.assert(property, { seed, numRuns: 100 });
  });
});

describe.each(quoting)("a corpus in $id with an accident", (format) => {
  it(`never puts an annotation on other words in silence (seed ${seed})`, async () => {
    const files = written(format);
    const known = new Set(placesImported(await readCorpus(format, files)));
    expect(known.size).toBeGreaterThan(4);
    const property = fc.asyncProperty(part, fc.oneof(changedDigits, mutations), async (which, mutation) => {
      const changed = mutated(files, which, mutation);
      const places = placesImported(await readCorpus(format, changed.files));
      expect((places ?? []).filter((place) => !known.has(place))).toEqual([]);
    });
    await fc.assert(property, { seed, numRuns: 100 });
  });
});
