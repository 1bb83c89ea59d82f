import type { Annotation } from "../../model/Annotation";
import type { DocumentId } from "../../model/ids";
import { isSameSpan, type Span } from "../../text/Span";
import { asciiName } from "../asciiName";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Written,
} from "../CorpusFormat";
import { flatten } from "../flatten";
import { instead } from "../instead";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import type { Loss, LossKind } from "../Loss";
import { bareAnnotation } from "../placeSpans";
import { plainLosses } from "../plainLosses";
import { choiceOf, type Flattening } from "../WriteOptions";
import { formatIndexLine, INDEX_FILE } from "./documentIndex";
import { formatRows, type Labelled, type RowStyle } from "./formatRows";
import { readConll } from "./readConll";
import { type Scheme, schemes } from "./tags";
import { isUnheld, type TokenUnit, trimToRows } from "./tokens";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  nested: false,
  crossing: false,
  sameRange: false,
  outerWhiteSpace: false,
  anyLabel: false,
};

const scheme = { id: "scheme", choices: schemes } as const;
// doccano wants a tab; scripts that split at white space take either.
const separator = { id: "separator", choices: ["tab", "space"] } as const;
const unit = { id: "unit", choices: ["character", "word"] } as const;

/**
 * CoNLL, two columns: a character or a word, and its tag; a blank line between sentences. All documents in
 * `corpus.conll`, or in one file a label; `documents.jsonl` beside it has the texts, since white space has no rows.
 */
export const conll: CorpusFormat = {
  id: "conll",
  name: "CoNLL",
  offsetUnit: "code-point",
  capabilities,
  options: [scheme, separator, unit],
  write: (context) => new ConllWriter(context),
  read: readConll,
  isPlainText: true,
};

class ConllWriter implements CorpusWriter {
  private readonly style: RowStyle;
  private readonly policy: Flattening;
  /** With one file a label, every label known so far: a document without it is a page of `O`. */
  private readonly labels: Set<string>;

  constructor({ project, options }: CorpusContext) {
    this.style = {
      scheme: choiceOf(options, scheme) as Scheme,
      separator: choiceOf(options, separator) === "tab" ? "\t" : " ",
      unit: choiceOf(options, unit) as TokenUnit,
    };
    this.policy = options.flattening;
    this.labels = new Set(project.labels.map(({ id }) => tagLabel(id)));
  }

  private get isByLabel(): boolean {
    return this.policy === "one-file-a-label";
  }

  open(): readonly Chunk[] {
    const files = this.isByLabel ? [...this.labels].map(fileOf) : [fileOf(null)];
    return [INDEX_FILE, ...files].map((path) => ({ path, content: "" }));
  }

  document(entry: CorpusEntry): Written {
    const { document, text } = entry.source;
    const placed = entry.layer.annotations.map((annotation) => place(text, annotation));
    const held = placed.filter((each) => each !== null);
    for (const { label } of held) this.labels.add(label);
    const pages = this.pages(held);
    const files = pages.map(({ file, kept }) => ({ file, ...formatRows(text, kept, this.style) }));
    const lines = Object.fromEntries(files.map(({ file, lines }) => [file, lines]));
    const dropped = pages.flatMap((page) => page.dropped);
    return {
      chunks: [
        formatIndexLine({ id: document, text, lines }),
        ...files.map(({ file, content }) => ({ path: file, content })),
      ],
      losses: [...plainLosses(entry, capabilities), ...lossesOf(entry, placed, new Set(dropped))],
      expected: {
        text,
        annotations: pages.flatMap(({ kept }) => kept.map((each) => bareAnnotation(each))),
        layer: null,
      },
    };
  }

  close(): readonly Chunk[] {
    return [];
  }

  /** Which annotations stand in which file. */
  private pages(held: readonly Held[]) {
    if (!this.isByLabel) return [{ file: fileOf(null), ...flatten(held, this.policy) }];
    return [...this.labels].map((label) => {
      const ofLabel = held.filter((each) => each.label === label);
      return { file: fileOf(label), ...flatten(ofLabel, "outermost") };
    });
  }
}

const fileOf = (label: string | null) =>
  label === null ? "corpus.conll" : `corpus.${asciiName(label)}.conll`;

/** An annotation as rows can hold it. */
interface Held extends Labelled {
  readonly annotation: Annotation;
}

function place(text: string, annotation: Annotation): Held | null {
  const rows = trimToRows(text, annotation);
  return rows && { ...rows, label: tagLabel(annotation.label), annotation };
}

/** White space would end the tag. */
function tagLabel(label: string): string {
  return [...label].map((each) => (isUnheld(each) ? asciiName(each) : each)).join("");
}

function lossesOf(
  { layer }: CorpusEntry,
  placed: readonly (Held | null)[],
  dropped: ReadonlySet<Held>,
): Loss[] {
  return layer.annotations.flatMap((annotation, at) =>
    lossesOfOne(layer.document, annotation, placed[at] ?? null, dropped),
  );
}

function lossesOfOne(
  document: DocumentId,
  annotation: Annotation,
  held: Held | null,
  dropped: ReadonlySet<Held>,
): Loss[] {
  const lost = (what: LossKind, written: string): Loss => ({
    document,
    annotation: annotation.id,
    what,
    instead: written,
  });
  if (!held) return [lost("span", "")];
  if (dropped.has(held)) return [lost("overlap", "")];
  return [
    ...(isSameSpan(held as Span, annotation) ? [] : [lost("span", instead("trimmed"))]),
    ...(held.label === annotation.label ? [] : [lost("label-name", held.label)]),
  ];
}
