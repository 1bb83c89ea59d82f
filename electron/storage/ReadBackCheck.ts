import { hash } from "node:crypto";
import { describeFailure, type Failure, type FailureParameter } from "../../core/errors";
import type {
  CorpusEntry,
  ReadAnnotation,
  ReadDocument,
  Slice,
  SlicedDocument,
  Written,
} from "../../core/formats/CorpusFormat";
import type { Annotation } from "../../core/model/Annotation";
import type { Result } from "../../core/result";
import { formatLayerFile } from "../../core/stored/layerFile";

type Comparable = Pick<ReadDocument, "text" | "annotations" | "layer">;
/** One digest for each thing that can differ, so that a corpus of any size is checked in flat memory. */
export type Digests = Readonly<Record<keyof Comparable, string>>;

/** What must be found of one document. */
export type Expected = readonly [document: string, digests: Digests];

/**
 * Proves an export: first that what a format says it wrote is the layer save for the losses it lists, then,
 * when all is on the disk, that its reader finds exactly that there.
 */
export class ReadBackCheck {
  private readonly expected = new Map<string, Digests>();
  /** Of documents that have any, by a format without a reader. */
  private readonly slices = new Map<string, string>();

  /** Takes a written document; the answer is what went missing without a loss, or null. */
  expect(entry: CorpusEntry, { expected, losses, slices = [] }: Written): FailureParameter | null {
    const { document, text } = entry.source;
    this.expected.set(document, digestsOf(expected));
    if (slices.length > 0) this.slices.set(document, digestOfSlices(slices));
    const isTextListed = losses.some(({ what }) => what === "text");
    if (expected.text !== text && !isTextListed) return otherIn("text", document);
    const lost = lostOf(entry.layer.annotations, expected.annotations);
    const listed = new Set(lost.length > 0 ? losses.map(({ annotation }) => annotation) : []);
    const unlisted = lost.find(({ id }) => !listed.has(id));
    return unlisted ? traceless(unlisted.id, document) : null;
  }

  /** Hands over what is expected since it was last asked: somebody else finds it. */
  handOver(): Expected[] {
    const expected = [...this.expected];
    this.expected.clear();
    return expected;
  }

  /** Takes what somebody else has handed over. */
  takeOver(expected: readonly Expected[]): void {
    for (const [document, digests] of expected) this.expected.set(document, digests);
  }

  /** Reads the corpus; the answer is the first difference, or null. */
  async compare(documents: AsyncIterable<Result<ReadDocument>>): Promise<FailureParameter | null> {
    for await (const read of documents) {
      const problem = read.ok ? this.difference(read.value) : inBoth(read.error);
      if (problem) return problem;
    }
    const [missing] = this.expected.keys();
    return missing === undefined ? null : absent(missing);
  }

  /** Takes what stands under labels in a corpus that cannot be read whole; the answer is the first difference, or null. */
  async compareSlices(documents: AsyncIterable<Result<SlicedDocument>>): Promise<FailureParameter | null> {
    for await (const found of documents) {
      const problem = found.ok ? this.otherSlices(found.value) : inBoth(found.error);
      if (problem) return problem;
    }
    const [missing] = this.slices.keys();
    return missing === undefined ? null : otherIn("annotations", missing);
  }

  private otherSlices({ document, slices }: SlicedDocument): FailureParameter | null {
    if (!this.expected.has(document)) return unwritten(document);
    const expected = this.slices.get(document) ?? digestOfSlices([]);
    this.slices.delete(document);
    return digestOfSlices(slices) === expected ? null : otherIn("annotations", document);
  }

  private difference(read: ReadDocument): FailureParameter | null {
    const expected = this.expected.get(read.document);
    if (!expected) return unwritten(read.document);
    this.expected.delete(read.document);
    const found = digestsOf(read);
    const part = PARTS.find((each) => found[each] !== expected[each]);
    return part ? otherIn(part, read.document) : null;
  }
}

/** Those that are not among the kept ones, of which nearly always all stand in the same order. */
function lostOf(annotations: readonly Annotation[], kept: readonly ReadAnnotation[]): readonly Annotation[] {
  if (annotations.every((each, at) => isSamePlace(each, kept[at]))) return [];
  const places = new Set(kept.map(placeAndLabel));
  return annotations.filter((each) => !places.has(placeAndLabel(each)));
}

const isSamePlace = ({ start, end, label }: Annotation, kept: ReadAnnotation | undefined) =>
  kept?.start === start && kept.end === end && kept.label === label;

const PARTS = ["text", "annotations", "layer"] as const;

const partsInChinese = { text: "文本", annotations: "标注", layer: "标注文件" } as const;

const otherIn = (part: (typeof PARTS)[number], document: string) => ({
  en: `other ${part} in ${document}`,
  "zh-CN": `${document} 的${partsInChinese[part]}不一致`,
});

const traceless = (annotation: string, document: string) => ({
  en: `no trace of annotation ${annotation} of ${document}`,
  "zh-CN": `${document} 的标注 ${annotation} 不知去向`,
});

const absent = (document: string) => ({ en: `no document ${document}`, "zh-CN": `缺少文档 ${document}` });

const unwritten = (document: string) => ({
  en: `a document ${document} that was not written`,
  "zh-CN": `多出未曾写入的文档 ${document}`,
});

const inBoth = (problem: Failure) => ({
  en: describeFailure(problem, "en"),
  "zh-CN": describeFailure(problem, "zh-CN"),
});

function digestsOf({ text, annotations, layer }: Comparable): Digests {
  return {
    text: digest(text),
    annotations: digest(fingerprintsOf(annotations).join("\n")),
    layer: layer ? digest(formatLayerFile(layer)) : "",
  };
}

const digestOfSlices = (slices: readonly Slice[]) =>
  digest(
    slices
      .map((slice) => JSON.stringify(slice))
      .sort()
      .join("\n"),
  );

const digest = (text: string) => hash("sha256", text, "base64");

/** In an order of their own: nearly all files give them by place, so that there is nothing left to sort. */
function fingerprintsOf(annotations: readonly ReadAnnotation[]): string[] {
  const marked = annotations.map((each) => ({
    start: each.start,
    end: each.end,
    mark: fingerprint(each, annotations),
  }));
  marked.sort((a, b) => a.start - b.start || a.end - b.end || compareMarks(a.mark, b.mark));
  return marked.map(({ mark }) => mark);
}

const compareMarks = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function fingerprint(
  { start, end, label, note, attributes, relatedTo = [] }: ReadAnnotation,
  all: readonly ReadAnnotation[],
): string {
  const others = relatedTo.flatMap((place) => all[place] ?? []).map(placeAndLabel);
  const hasMore = note !== "" || Object.keys(attributes).length > 0 || others.length > 0;
  const more = others.length > 0 ? [label, note, attributes, others.sort()] : [label, note, attributes];
  return `${start} ${end} ${JSON.stringify(hasMore ? more : label)}`;
}

const placeAndLabel = ({ start, end, label }: Pick<ReadAnnotation, "start" | "end" | "label">) =>
  `${start} ${end} ${label}`;
