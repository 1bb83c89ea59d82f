import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
  CorpusEntry,
  CorpusFormat,
  ReadAnnotation,
  Slice,
  Written,
} from "../../../core/formats/CorpusFormat";
import { relatedPairs } from "../../../core/formats/relatedPairs";
import type { WriteOptions } from "../../../core/formats/WriteOptions";
import type { Annotation } from "../../../core/model/Annotation";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { checkCorpus, type Files, readCorpus, type WrittenCorpus, writeCorpus } from "./memoryCorpus";
import { anyEntry } from "./randomEntry";

export type { Slice };

/** What a format's tests add to the suite. */
export interface FormatUnderTest {
  readonly format: CorpusFormat;
  /** Reads a document's annotations from the files without any code of `core`; bytes where they are no text. */
  readonly slices: (
    files: Files,
    document: string,
    bytes: WrittenCorpus["bytes"],
  ) => Slice[] | Promise<Slice[]>;
  /** The words that stand in the files for a quote. */
  readonly wordsFor: (quote: string) => string;
  /** How to write, where that is not as usual. */
  readonly options?: Partial<WriteOptions>;
  /** The text that stands in the files for one that the format must change. */
  readonly textFor?: (text: string) => string;
}

const seed = Number(process.env.FC_SEED ?? Date.now() % 0x7fffffff);

/** Runs what every format must satisfy. */
export function describeConformance(subject: FormatUnderTest): void {
  const { format, options } = subject;
  const how = options ? ` written with ${JSON.stringify(options)}` : "";
  describe(`${format.id}, as every format${how}`, () => {
    it.each(cases)("keeps $name", async ({ entry }) => {
      await expectRoundTrip(subject, entry);
    });

    it(`keeps random layers, or lists what it lost (seed ${seed})`, async () => {
      const property = fc.asyncProperty(anyEntry, (entry) => expectRoundTrip(subject, entry));
      await fc.assert(property, { seed, numRuns: 200 });
    });

    it("keeps several documents apart", async () => {
      const entries = [marked("[policy 甲]乙", "a"), marked("丙[target 丁]", "b"), marked("", "c")];
      const { bytes, written } = writeCorpus(format, entries, options);
      if (!format.read) return expect(await slicesFound(format, bytes)).toEqual(slicesOf(written));
      const read = await readCorpus(format, bytes);
      expect(read.map((each) => each.ok && each.value.document)).toEqual(["a", "b", "c"]);
      expect(read.map((each) => each.ok && each.value.annotations)).toEqual(
        written.map(({ expected }) => expected.annotations),
      );
    });

    it("keeps a corpus of no documents", async () => {
      const { bytes } = writeCorpus(format, [], options);
      expect(await (format.read ? readCorpus(format, bytes) : checkCorpus(format, bytes))).toEqual([]);
    });

    it("puts every file inside the corpus folder", () => {
      const { files } = writeCorpus(format, [marked("文", "project")], options);
      for (const path of files.keys()) expect(path).toMatch(/^[\w.-]+(\/[\w.-]+)*$/);
    });
  });
}

const cases: readonly { name: string; entry: CorpusEntry }[] = [
  { name: "nested annotations", entry: marked("在[policy 《[industry 数字经济]规划》]中") },
  { name: "crossing annotations", entry: on("重点发展集成电路", [0, 6, "target"], [4, 8, "industry"]) },
  { name: "one range under two labels", entry: marked("[policy [target 链长制]]") },
  { name: "one range twice under one label", entry: withIds(on("甲", [0, 1, "policy"], [0, 1, "policy"])) },
  { name: "a span over a line break", entry: marked("增加[target 值占\n国内]生产") },
  { name: "a span over several breaks and indents", entry: marked("[target 甲 \n\n　　乙\t丙\n丁]。") },
  { name: "a span over \\r\\n and a lone \\r", entry: marked("[target 甲\r\n乙\r丙]\r") },
  { name: "a span over U+2028 and U+0085", entry: marked("一[policy 二\u2028三\u0085四\u2029五\v六\f七]八") },
  { name: "characters of two code units", entry: marked("𠮷[policy 𠮷林省][target 😀]😀[industry 甲]") },
  { name: "an empty text", entry: marked("") },
  { name: "a text without annotations", entry: marked("没有\n标注\n") },
  { name: "an annotation at the end of the text", entry: marked("甲[policy 乙]") },
  { name: "an annotation of the whole text", entry: marked("[policy 甲\n𠮷]") },
  { name: "a byte order mark at the start", entry: marked("\uFEFF甲[policy 乙]") },
  { name: "NUL, U+001F and right-to-left marks", entry: marked("\0[policy 甲\u001f\u202e乙]\u200f\0") },
  { name: "quotation marks and backslashes", entry: marked('"[policy \\"\\n]\\') },
  { name: "annotations that belong together", entry: relating("甲[policy 乙]丙[target 丁][industry 戊]\n") },
  { name: "touching annotations", entry: marked("[policy 甲][target 乙][industry 丙]") },
];

function on(text: string, ...spans: [number, number, string][]): CorpusEntry {
  const source = sourceText(text);
  return {
    source,
    layer: layerOf(
      source,
      spans.map(([start, end, label]) => annotation(text, start, end, label)),
    ),
  };
}

/** The first belongs with the second, which says so too, with one that is gone, and with the third. */
function relating(text: string): CorpusEntry {
  const { source, layer } = withIds(marked(text));
  const relations = [["id-1", "gone", "id-2"], ["id-0"]];
  const annotations = layer.annotations.map((each, i) => {
    const named = relations[i];
    return named ? { ...each, relations: named } : each;
  });
  return { source, layer: layerOf(source, annotations) };
}

function withIds({ source, layer }: CorpusEntry): CorpusEntry {
  return {
    source,
    layer: layerOf(
      source,
      layer.annotations.map((each, i) => ({ ...each, id: `id-${i}` })),
    ),
  };
}

async function expectRoundTrip(subject: FormatUnderTest, entry: CorpusEntry): Promise<void> {
  const { format } = subject;
  const corpus = writeCorpus(format, [entry], subject.options);
  const [first] = corpus.written as [Written];
  const { document, text } = entry.source;
  if (format.read) {
    const [read] = await readCorpus(format, corpus.bytes);
    expect(read).toMatchObject({ ok: true, value: { ...first.expected, document } });
  } else expect(await slicesFound(format, corpus.bytes)).toEqual(slicesOf([first]));
  expectTextAccountedFor(subject, text, first);
  expectEverythingAccountedFor(entry.layer.annotations, first);
  expectRelationsAccountedFor(format, entry.layer.annotations, first);
  await expectSameWords(subject, corpus, entry, first);
}

/** The slices of every document that has any. */
const slicesOf = (written: readonly Written[]) =>
  written.map(({ slices = [] }) => slices).filter((slices) => slices.length > 0);

async function slicesFound(format: CorpusFormat, bytes: WrittenCorpus["bytes"]) {
  const found = await checkCorpus(format, bytes);
  return found.map((each) => (each.ok ? each.value.slices : each.error)).filter((each) => !isNothing(each));
}

const isNothing = (found: unknown) => Array.isArray(found) && found.length === 0;

function expectTextAccountedFor(
  { textFor }: FormatUnderTest,
  text: string,
  { expected, losses }: Written,
): void {
  expect(expected.text).toBe(textFor ? textFor(text) : text);
  expect(losses.some(({ what }) => what === "text")).toBe(expected.text !== text);
}

/** Each annotation is in the files as it is in the layer, or a loss names it. */
function expectEverythingAccountedFor(annotations: readonly Annotation[], written: Written): void {
  const kept = written.expected.annotations.map(placeAndLabel);
  const moved = (id: string) =>
    written.losses.some((loss) => loss.annotation === id && /span|overlap|label-name/.test(loss.what));
  const silentlyLost = annotations.filter((each) => !moved(each.id) && !kept.includes(placeAndLabel(each)));
  expect(silentlyLost).toEqual([]);
  const dropped = written.losses.filter(({ what, instead }) => /span|overlap/.test(what) && instead === "");
  expect(kept).toHaveLength(annotations.length - dropped.length);
}

/** Each two that belong together are so in the files, or a loss names one of them. */
function expectRelationsAccountedFor(
  { capabilities }: CorpusFormat,
  annotations: readonly Annotation[],
  { expected, losses }: Written,
): void {
  const lost = losses.filter(({ what }) => what === "relations");
  if (!capabilities.relations) {
    const relating = annotations.filter(({ relations }) => relations);
    expect(lost.map(({ annotation }) => annotation).sort()).toEqual(relating.map(({ id }) => id).sort());
    return;
  }
  const kept = expected.annotations.flatMap(({ relatedTo = [] }) => relatedTo);
  expect(kept.length + lost.length).toBe(relatedPairs(annotations).length);
}

const placeAndLabel = ({ start, end, label }: Pick<ReadAnnotation, "start" | "end" | "label">) =>
  `${start} ${end} ${label}`;

async function expectSameWords(
  subject: FormatUnderTest,
  { files, bytes }: WrittenCorpus,
  entry: CorpusEntry,
  written: Written,
): Promise<void> {
  const { text, document } = entry.source;
  const expected = written.expected.annotations.map(({ start, end, label }): Slice => {
    return [label, subject.wordsFor(text.slice(start, end))];
  });
  expect(await subject.slices(files, document, bytes)).toEqual(expected);
}
