import { PairAgreements } from "../../../core/compare/PairAgreements";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import type { AnnotatorFacts, PartFacts, PieceFacts } from "../../../core/formats/dataCard/CorpusFacts";
import type { ArticlePiece } from "../../../core/formats/splits/cutIntoArticles";
import { type PartName, partNames } from "../../../core/formats/splits/SplitOptions";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { CodePointTable } from "../../../core/text/offsets";
import { LossTally } from "./LossTally";
import type { StoredEntry } from "./prepareDocument";

type Counts = Map<string, number>;

/** What is counted while a corpus is written: nothing that grows with its documents but the places of a split. */
export class ExportTally {
  readonly losses = new LossTally();
  readonly agreement = new PairAgreements();
  /** Annotations in the layers by label, those that became losses included. */
  readonly labels: Counts = new Map();
  annotations = 0;
  /** Documents in all corpora of the export, each layer's and each article for itself. */
  entries = 0;
  /** In code points, each text once. */
  characters = 0;
  /** Null unless gold is exported. */
  openCases: number | null = null;
  /** When the first annotation was made and the last one changed, ISO 8601 in UTC; null without any. */
  madeBetween: readonly [first: string, last: string] | null = null;
  private readonly annotators = new Map<string, AnnotatorFacts>();
  private readonly byPart = new Map<PartName, PartFacts & { readonly labels: Counts }>();
  private readonly placed = new Map<string, PieceFacts>();

  /** Counts the layers of one document. */
  addDocument(entries: readonly StoredEntry[]): void {
    const [first] = entries;
    if (first) this.characters += new CodePointTable(first.entry.source.text).length;
    for (const { layer, openCases } of entries) this.addLayer(layer, openCases);
    const behind = new Map(entries.flatMap((each) => each.behind.map((layer) => [layer.annotator, layer])));
    if (first) this.agreement.add(first.entry.source, [...behind.values()]);
  }

  /** Counts one document of a part, which may be an article of a stored one. */
  addPiece(part: PartName | null, stored: CorpusEntry, { entry, place }: ArticlePiece): void {
    this.entries += 1;
    if (part === null) return;
    const { document } = entry.source;
    const isKnown = this.placed.has(document);
    const counts = this.byPart.get(part) ?? { documents: 0, annotations: 0, labels: new Map() };
    for (const { label } of entry.layer.annotations) count(counts.labels, label);
    const annotations = counts.annotations + entry.layer.annotations.length;
    this.byPart.set(part, { ...counts, documents: counts.documents + (isKnown ? 0 : 1), annotations });
    const isCut = document !== stored.source.document;
    const { start, end } = place;
    if (!isKnown)
      this.placed.set(document, {
        document,
        part,
        ...(isCut && { from: stored.source.document, start, end }),
      });
  }

  /** Whose layers they are, by name. */
  get byAnnotator(): readonly AnnotatorFacts[] {
    return [...this.annotators.values()].sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
  }

  /** What each part of a split holds. */
  get parts(): readonly (PartFacts & { readonly name: PartName })[] {
    return partNames.flatMap((name) => {
      const facts = this.byPart.get(name);
      return facts ? [{ name, ...facts }] : [];
    });
  }

  /** Which part each document, or article, is in. */
  get pieces(): readonly PieceFacts[] {
    return [...this.placed.values()];
  }

  private addLayer({ annotator, annotations, status }: Layer, openCases: number | null): void {
    for (const { label } of annotations) count(this.labels, label);
    for (const each of annotations) this.widenTime(each);
    this.annotations += annotations.length;
    if (openCases !== null) this.openCases = (this.openCases ?? 0) + openCases;
    const known = this.annotators.get(annotator) ?? { annotator, documents: 0, done: 0, annotations: 0 };
    this.annotators.set(annotator, {
      annotator,
      documents: known.documents + 1,
      done: known.done + (status === "done" ? 1 : 0),
      annotations: known.annotations + annotations.length,
    });
  }

  private widenTime({ createdAt, updatedAt }: Annotation): void {
    const [first, last] = this.madeBetween ?? [createdAt, updatedAt];
    this.madeBetween = [createdAt < first ? createdAt : first, updatedAt > last ? updatedAt : last];
  }
}

function count(counts: Counts, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
