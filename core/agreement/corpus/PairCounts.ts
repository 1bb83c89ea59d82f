import type { Drawn } from "../bootstrap";
import { CountColumns } from "../CountColumns";
import { characterItems } from "../characterItems";
import { cohenKappa } from "../cohenKappa";
import type { Figure } from "../Figure";
import { ItemCounts } from "../NominalItem";
import { countSpans, pairedByLabel, type SpanCounts } from "../spanCounts";
import { f1Of } from "../spanScores";
import {
  type AnnotatedDocument,
  type LabelComparisonName,
  type SpanComparisonName,
  sharedPart,
  spanComparisonNames,
  spanComparisons,
} from "./AnnotatedDocument";

type ByComparison<Name extends SpanComparisonName> = Readonly<Record<Name, CountColumns>>;

/** What two annotators marked alike in each document, counted once, so that documents can be drawn from it. */
export class PairCounts {
  /** Of documents that both have begun. */
  readonly shared: number;
  private readonly all: ByComparison<SpanComparisonName>;
  private readonly byLabel = new Map<string, ByComparison<LabelComparisonName>>();
  private readonly characters = new ItemCounts();

  constructor(
    readonly annotators: readonly [string, string],
    private readonly documents: readonly AnnotatedDocument[],
  ) {
    const columns = () => new CountColumns(documents.length);
    this.all = {
      ...{ strict: columns(), overlap: columns() },
      ...{ strictUnlabelled: columns(), overlapUnlabelled: columns() },
    };
    const counted = documents.filter((document, index) => this.count(document, index));
    this.shared = counted.length;
  }

  /** Micro F1 of all documents, or of those drawn. */
  f1(how: SpanComparisonName, drawn?: Drawn): Figure {
    return f1Of(this.all[how].sum(drawn));
  }

  /** F1 of one document by its index. */
  f1OfDocument(how: SpanComparisonName, document: number): Figure {
    return f1Of(this.all[how].of(document));
  }

  /** Micro F1 of one label. */
  f1OfLabel(label: string, how: LabelComparisonName, drawn?: Drawn): Figure {
    return f1Of(this.byLabel.get(label)?.[how].sum(drawn) ?? NOTHING);
  }

  /** The counts behind the F1. */
  countsOf(how: SpanComparisonName): SpanCounts {
    return this.all[how].sum();
  }

  /** Cohen's κ over the characters of the documents both have begun. */
  characterKappa(): Figure {
    return cohenKappa(this.characters.items()).coefficient;
  }

  /** False for a document that one of them has not begun. */
  private count(document: AnnotatedDocument, index: number): boolean {
    const part = sharedPart(document, this.annotators);
    if (!part) return false;
    const [first = [], second = []] = part.layers.map(({ units }) => units);
    for (const how of spanComparisonNames)
      this.all[how].put(index, countSpans(first, second, spanComparisons[how]));
    for (const [label, pair] of pairedByLabel(first, second)) {
      const { strict, overlap } = this.columnsOf(label);
      strict.put(index, countSpans(...pair, spanComparisons.strict));
      overlap.put(index, countSpans(...pair, spanComparisons.overlap));
    }
    this.characters.add(characterItems(part));
    return true;
  }

  private columnsOf(label: string): ByComparison<LabelComparisonName> {
    const count = this.documents.length;
    const known = this.byLabel.get(label) ?? {
      strict: new CountColumns(count),
      overlap: new CountColumns(count),
    };
    this.byLabel.set(label, known);
    return known;
  }
}

const NOTHING: SpanCounts = { tp: 0, fp: 0, fn: 0 };
