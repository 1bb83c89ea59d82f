import { type AnnotatorId, GOLD } from "../model/ids";
import { type Term, termNames } from "../model/Terms";
import { coOccurrence, coOccurring, type Side } from "./coOccurrence";
import { Counts, type CountTable, countTable, type Heading, type KeyOf, type TableSize } from "./countTable";
import { type Finding, findingLabels } from "./Finding";
import { policyKind } from "./policyKind";
import { type ProposedTerm, proposeTerms } from "./proposeTerms";
import type { DocumentFindings } from "./readFindings";
import { amountOf, sortTargets, type TargetColumn, type TargetRow } from "./TargetRow";
import { entriesOf, type WorklistEntry, type WorklistKind } from "./worklist";

/** The tables of counts. */
export const tableIds = [
  "industriesByCity",
  "policiesByCity",
  "policyKindsByCity",
  "labelsByYear",
  "labelsByAnnotator",
  "industriesWithPolicies",
] as const;

/** One of {@link tableIds}. */
export type TableId = (typeof tableIds)[number];

/** What the rows of each table are: words of the texts, or ids that have names of their own. */
export const rowKinds: Readonly<Record<TableId, "words" | "label" | "policyKind">> = {
  industriesByCity: "words",
  policiesByCity: "words",
  policyKindsByCity: "policyKind",
  labelsByYear: "label",
  labelsByAnnotator: "label",
  industriesWithPolicies: "words",
};

/** Which annotations are counted, and which phrases as one. */
export interface Scope {
  readonly annotator: AnnotatorId;
  readonly terms: readonly Term[];
}

/** Some cells of a table: one, a row, a column, or all; null stands for any. */
export interface Cells {
  readonly table: TableId;
  readonly row: string | null;
  readonly column: string | null;
}

/** Targets in one unit. */
export interface UnitSummary {
  /** As quantities have it; "" of targets without a quantity. */
  readonly unit: string;
  readonly targets: number;
  readonly smallest: number | null;
  readonly largest: number | null;
}

/** Somebody whose annotations can be counted. */
export interface CountedLayer {
  readonly annotator: AnnotatorId;
  readonly annotations: number;
  readonly documents: number;
}

/** The findings of a corpus. About 250 bytes an annotation; the texts are not kept. */
export class Findings {
  private readonly all: Finding[] = [];
  private readonly toDo: WorklistEntry[] = [];
  private readonly counted = new Map<AnnotatorId, { annotations: number; documents: number }>();

  /** Adds what a document says; each document once. */
  add({ findings, worklist }: DocumentFindings): void {
    for (const finding of findings) this.all.push(finding);
    for (const entry of worklist) this.toDo.push(entry);
    const here = new Counts();
    for (const { annotator } of findings) here.add(annotator);
    for (const { key, total } of here.largest(here.size)) this.count(key as AnnotatorId, total);
  }

  /** Whose annotations can be counted: gold first, then by name. */
  get layers(): readonly CountedLayer[] {
    const layers = [...this.counted].map(([annotator, counts]): CountedLayer => ({ annotator, ...counts }));
    const order = ({ annotator }: CountedLayer) => (annotator === GOLD ? "" : annotator);
    return layers.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  }

  /** A table of counts. */
  table(id: TableId, scope: Scope, size: TableSize): CountTable {
    const { rows, columns, beside, isSequence } = this.sidesOf(id, scope);
    if (beside) return coOccurrence(rows, beside, size);
    return countTable(rows.findings, rows.keyOf, columns, size, isSequence);
  }

  /** The findings that some cells count, in the order of documents and texts. */
  passages({ table, row, column }: Cells, scope: Scope): readonly Finding[] {
    const { rows, columns, beside } = this.sidesOf(table, scope);
    if (beside) return coOccurring(rows, beside, row, column);
    return rows.findings.filter(
      (finding) =>
        (row === null || rows.keyOf(finding) === row) && (column === null || columns(finding) === column),
    );
  }

  /** The targets in an order. @param unit - Of their quantities, "" of those without; null for all. */
  targets({ annotator }: Scope, unit: string | null, by: TargetColumn, isDescending: boolean): TargetRow[] {
    const rows = this.targetsOf(annotator);
    return sortTargets(unit === null ? rows : rows.filter((row) => unitOf(row) === unit), by, isDescending);
  }

  /** The units of the targets, the most frequent first. */
  units({ annotator }: Scope): UnitSummary[] {
    const counts = new Counts();
    const amounts = new Map<string, number[]>();
    for (const row of this.targetsOf(annotator)) {
      const unit = unitOf(row);
      counts.add(unit);
      const amount = amountOf(row.values.quantity);
      if (amount !== null) amounts.set(unit, widened(amounts.get(unit), amount));
    }
    return counts.largest(counts.size).map(({ key, total }) => {
      const [smallest = null, largest = null] = amounts.get(key) ?? [];
      return { unit: key, targets: total, smallest, largest };
    });
  }

  /** What is missing or contradicts itself. */
  worklist(kind: WorklistKind, { annotator }: Scope): readonly WorklistEntry[] {
    return entriesOf(this.toDo, kind, annotator);
  }

  /** The phrases of a label, each as it stands in the texts, the most frequent first. */
  phrases(label: string, { annotator }: Scope): Heading[] {
    const counts = new Counts();
    for (const finding of this.of(annotator, label)) counts.add(finding.phrase);
    return counts.largest(counts.size);
  }

  /** Phrases of a label that may be one term; what has been grouped already is left out. */
  proposedTerms(label: string, scope: Scope): ProposedTerm[] {
    const known = termNames(scope.terms, label);
    return proposeTerms(this.phrases(label, scope).filter(({ key }) => !known.has(key)));
  }

  private count(annotator: AnnotatorId, annotations: number): void {
    const known = this.counted.get(annotator) ?? { annotations: 0, documents: 0 };
    this.counted.set(annotator, {
      annotations: known.annotations + annotations,
      documents: known.documents + 1,
    });
  }

  private of(annotator: AnnotatorId, label: string): Finding[] {
    return this.all.filter((finding) => finding.label === label && finding.annotator === annotator);
  }

  private targetsOf(annotator: AnnotatorId): TargetRow[] {
    return this.of(annotator, findingLabels.target) as TargetRow[];
  }

  private sidesOf(id: TableId, { annotator, terms }: Scope): Sides {
    const side = (label: string): Side => {
      const names = termNames(terms, label);
      return { findings: this.of(annotator, label), keyOf: ({ phrase }) => names.get(phrase) ?? phrase };
    };
    const { industry, policy } = findingLabels;
    const own = () => this.all.filter((finding) => finding.annotator === annotator);
    const sides: Readonly<Record<TableId, () => Sides>> = {
      industriesByCity: () => ({ rows: side(industry), columns: cityOf }),
      policiesByCity: () => ({ rows: side(policy), columns: cityOf }),
      policyKindsByCity: () => ({
        rows: { findings: this.of(annotator, policy), keyOf: kindOf },
        columns: cityOf,
      }),
      labelsByYear: () => ({ rows: { findings: own(), keyOf: labelOf }, columns: yearOf, isSequence: true }),
      labelsByAnnotator: () => ({
        rows: { findings: this.all, keyOf: labelOf },
        columns: annotatorOf,
        isSequence: true,
      }),
      industriesWithPolicies: () => ({ rows: side(industry), columns: cityOf, beside: side(policy) }),
    };
    return sides[id]();
  }
}

/** What a table counts: one side by a second thing, or against what stands beside it. */
interface Sides {
  readonly rows: Side;
  readonly columns: KeyOf;
  readonly beside?: Side;
  /** Columns have an order of their own. */
  readonly isSequence?: boolean;
}

const cityOf: KeyOf = ({ city }) => city;
const yearOf: KeyOf = ({ year }) => year;
const labelOf: KeyOf = ({ label }) => label;
const annotatorOf: KeyOf = ({ annotator }) => annotator;
const kindOf: KeyOf = ({ phrase, words }) => policyKind(phrase, words);
const unitOf = ({ values }: TargetRow) => values.quantity?.unit ?? "";

function widened(known: readonly number[] | undefined, amount: number): number[] {
  const [smallest = amount, largest = amount] = known ?? [];
  return [Math.min(smallest, amount), Math.max(largest, amount)];
}
