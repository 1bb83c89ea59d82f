import { createHash } from "node:crypto";
import { describeFailure } from "../../core/errors";
import type { CorpusEntry, ReadAnnotation, ReadDocument, Written } from "../../core/formats/CorpusFormat";
import type { Result } from "../../core/result";
import { formatLayerFile } from "../../core/stored/layerFile";

type Comparable = Pick<ReadDocument, "text" | "annotations" | "layer">;
/** One digest for each thing that can differ, so that a corpus of any size is checked in flat memory. */
type Digests = Readonly<Record<keyof Comparable, string>>;

/**
 * Proves an export: first that what a format says it wrote is the layer save for the losses it lists, then,
 * when all is on the disk, that its reader finds exactly that there.
 */
export class ReadBackCheck {
  private readonly expected = new Map<string, Digests>();

  /** Takes a written document; the answer is what went missing without a loss, or null. */
  expect(entry: CorpusEntry, { expected, losses }: Written): string | null {
    const { document, text } = entry.source;
    this.expected.set(document, digestsOf(expected));
    if (expected.text !== text) return `other text in ${document}`;
    const kept = new Set(expected.annotations.map(placeAndLabel));
    const listed = new Set(losses.map(({ annotation }) => annotation));
    const lost = entry.layer.annotations.find(
      (each) => !kept.has(placeAndLabel(each)) && !listed.has(each.id),
    );
    return lost ? `no trace of annotation ${lost.id} of ${document}` : null;
  }

  /** Reads the corpus; the answer is the first difference, or null. */
  async compare(documents: AsyncIterable<Result<ReadDocument>>): Promise<string | null> {
    for await (const read of documents) {
      const problem = read.ok ? this.difference(read.value) : describeFailure(read.error);
      if (problem) return problem;
    }
    const [missing] = this.expected.keys();
    return missing === undefined ? null : `no document ${missing}`;
  }

  private difference(read: ReadDocument): string | null {
    const expected = this.expected.get(read.document);
    if (!expected) return `a document ${read.document} that was not written`;
    this.expected.delete(read.document);
    const found = digestsOf(read);
    const part = PARTS.find((each) => found[each] !== expected[each]);
    return part ? `other ${part} in ${read.document}` : null;
  }
}

const PARTS = ["text", "annotations", "layer"] as const;

function digestsOf({ text, annotations, layer }: Comparable): Digests {
  return {
    text: digest(text),
    annotations: digest(annotations.map(fingerprint).sort().join("\n")),
    layer: digest(layer ? formatLayerFile(layer) : ""),
  };
}

const digest = (text: string) => createHash("sha256").update(text).digest("base64");

const fingerprint = ({ start, end, label, note, attributes }: ReadAnnotation) =>
  JSON.stringify([start, end, label, note, attributes]);

const placeAndLabel = ({ start, end, label }: Pick<ReadAnnotation, "start" | "end" | "label">) =>
  `${start} ${end} ${label}`;
