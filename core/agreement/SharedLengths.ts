import { type Continuum, isLong, type Unit } from "./Continuum";
import { Tally } from "./NominalItem";
import { type Run, runsOf } from "./runsOf";

/**
 * How the length that a unit shares with the others' units is squared, when it is kept from being compared with
 * itself: all others together (`joint`), or one after the other (`pairwise`). The same for two annotators.
 */
export type SelfTerm = "joint" | "pairwise";

/**
 * Lengths on which annotators have the same or different labels, over all ordered pairs of annotators. Sums are
 * kept as whole numbers, m − 1 times the lengths of the paper, so that "no disagreement" is exactly 0.
 */
export class SharedLengths {
  /** What each label covers, over all annotators; `gaps` the rest. */
  readonly covered = new Tally();
  readonly gaps: number;
  /** Each label against the same label, pairs of annotators. */
  readonly same = new Tally();
  /** Each label against any label. */
  readonly valued = new Tally();
  /** Gap against gap, and gap against any label. */
  gapWithGap = 0;
  gapWithLabel = 0;
  /** Σ of squared lengths of units. */
  unitSquares = 0;
  /** Σ of squared shared lengths of the units of each label, (m − 1)² times those of the paper. */
  readonly selfTerms: Readonly<Record<SelfTerm, Tally>> = { joint: new Tally(), pairwise: new Tally() };
  /** Of the document that is gone through. */
  private readonly sharedByUnit = new Map<Unit, Float64Array>();

  /** @param documents - Of the same annotators, nobody's units overlapping. */
  constructor(
    documents: readonly Continuum[],
    readonly annotators: number,
  ) {
    let positions = 0;
    for (const document of documents) {
      this.addDocument(document);
      positions += document.length * annotators;
    }
    this.gaps = positions - this.covered.total();
  }

  private addDocument(document: Continuum): void {
    for (const run of runsOf(document)) this.add(run);
    for (const { units } of document.layers)
      for (const unit of units) if (isLong(unit)) this.unitSquares += (unit.end - unit.start) ** 2;
    this.addSelfTerms();
    this.sharedByUnit.clear();
  }

  private add({ length, active }: Run): void {
    const present = active.flatMap((units, layer) => [...units].map((unit) => ({ unit, layer })));
    const empty = this.annotators - present.length;
    this.gapWithGap += length * empty * (empty - 1);
    this.gapWithLabel += length * empty * present.length;
    for (const { unit, layer } of present) {
      this.covered.add(unit.label, length);
      this.valued.add(unit.label, length * (present.length - 1));
      for (const other of present) if (other.layer !== layer) this.addPair(unit, other, length);
    }
  }

  private addPair(unit: Unit, other: { unit: Unit; layer: number }, length: number): void {
    if (unit.label === other.unit.label) this.same.add(unit.label, length);
    const shared = this.sharedByUnit.get(unit) ?? new Float64Array(this.annotators);
    shared[other.layer] = (shared[other.layer] as number) + length;
    this.sharedByUnit.set(unit, shared);
  }

  private addSelfTerms(): void {
    for (const [{ label }, shared] of this.sharedByUnit) {
      this.selfTerms.joint.add(label, shared.reduce((sum, length) => sum + length, 0) ** 2);
      const pairwise = shared.reduce((sum, length) => sum + length ** 2, 0);
      this.selfTerms.pairwise.add(label, pairwise * (this.annotators - 1));
    }
  }
}
