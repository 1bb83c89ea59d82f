import type { ReportDone } from "../../reportPace";
import { type BootstrapOptions, bootstrap, FEWEST_DOCUMENTS, type Interval, noInterval } from "../bootstrap";
import { pairsOf } from "../Continuum";
import { type Figure, meanOf } from "../Figure";
import {
  type Gamma,
  type GammaOptions,
  type GammaParts,
  gammaOf,
  gammaParts,
  pooledGamma,
} from "../gamma/gamma";
import { AgreementOverTime, type PeriodAgreement } from "../overTime";
import type { SpanCounts } from "../spanCounts";
import {
  type AnnotatedDocument,
  begunBy,
  type SpanComparisonName,
  sharedPart,
  spanComparisonNames,
} from "./AnnotatedDocument";
import { type CharacterAgreement, characterAgreement } from "./characterAgreement";
import { PairCounts } from "./PairCounts";
import { alphaOfLabel, type UnitizingAgreement, unitizingAgreement } from "./unitizingAgreement";

/** A figure with its interval over documents. */
export interface WithInterval {
  readonly figure: Figure;
  readonly interval: Interval;
}

/** F1 in every way of comparing spans. */
export type SpanF1s<T> = Readonly<Record<SpanComparisonName, T>>;

/** Two annotators. */
export interface PairAgreement {
  readonly annotators: readonly [string, string];
  /** Documents that both have begun. */
  readonly documents: number;
  readonly f1: SpanF1s<WithInterval>;
  /** Behind the F1; the first annotator stands for the gold standard. */
  readonly counts: SpanF1s<SpanCounts>;
  /** Cohen's κ per character. */
  readonly kappa: Figure;
}

/** One label over all documents. */
export interface LabelAgreement {
  readonly label: string;
  readonly f1: Readonly<Record<"strict" | "overlap", WithInterval>>;
  /** γ_k and _(k)uα. */
  readonly gamma: Figure;
  readonly alpha: Figure;
}

/** One document over all annotators who have begun it. */
export interface DocumentAgreement extends UnitizingAgreement {
  readonly document: string;
  readonly annotators: readonly string[];
  readonly f1: SpanF1s<Figure>;
  readonly gamma: Figure;
  readonly characters: CharacterAgreement;
}

/** Agreement of annotators over documents. */
export interface CorpusAgreement {
  readonly annotators: readonly string[];
  /** Documents that at least two of them have begun. */
  readonly documents: readonly DocumentAgreement[];
  /** Mean over the pairs of annotators. */
  readonly f1: SpanF1s<WithInterval>;
  readonly gamma: Gamma & { readonly interval: Interval };
  readonly unitizing: UnitizingAgreement;
  readonly characters: CharacterAgreement;
  readonly pairs: readonly PairAgreement[];
  readonly labels: readonly LabelAgreement[];
  /** While the corpus was made, the earliest first. */
  readonly periods: readonly PeriodAgreement[];
}

/** How chance and intervals are sampled. */
export interface AgreementOptions {
  readonly gamma: GammaOptions;
  readonly bootstrap: BootstrapOptions;
}

/**
 * All that is shown of the agreement of annotators.
 *
 * @param annotators - In the order shown.
 * @param report - Told how many of the documents are aligned, parts of one included: that is what takes time.
 */
export function corpusAgreement(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
  options: AgreementOptions,
  report: ReportDone = () => {},
): CorpusAgreement {
  const shared = documents.filter((document) => begunBy(document, annotators).length > 1);
  return new CorpusMeasuring(shared, annotators, options, report).result();
}

class CorpusMeasuring {
  private readonly pairs: readonly PairCounts[];
  private readonly aligned: readonly (GammaParts | null)[];

  constructor(
    private readonly documents: readonly AnnotatedDocument[],
    private readonly annotators: readonly string[],
    private readonly options: AgreementOptions,
    private readonly report: ReportDone,
  ) {
    this.pairs = pairsOf(annotators)
      .map((pair) => new PairCounts(pair, documents))
      .filter((pair) => pair.shared() > 0);
    this.aligned = documents.map((document, index) => this.align(document, index));
  }

  private align(document: AnnotatedDocument, index: number): GammaParts | null {
    const part = sharedPart(document, begunBy(document, this.annotators));
    const { gamma } = this.options;
    const report = (share: number) => this.report(index + share, this.documents.length);
    const parts = part && gammaParts(part, gamma, (done) => report(done / gamma.samples));
    report(1);
    return parts;
  }

  result(): CorpusAgreement {
    const unitizing = unitizingAgreement(this.documents, this.annotators);
    return {
      annotators: this.annotators,
      f1: byComparison((how) => this.withInterval((documents) => this.meanF1(how, documents))),
      gamma: { ...this.gamma(), interval: this.interval((chosen) => pooledGamma(this.partsOf(chosen))) },
      unitizing,
      characters: characterAgreement(this.documents, this.annotators),
      pairs: this.pairs.map((pair) => this.pairAgreement(pair)),
      labels: this.labelAgreements(unitizing),
      periods: this.periods(),
      documents: this.documents.map((document, index) => this.documentAgreement(document, index)),
    };
  }

  private gamma(documents: Iterable<number> = this.documents.keys()): Gamma {
    return gammaOf(this.partsOf(documents));
  }

  private partsOf(documents: Iterable<number>): GammaParts[] {
    const parts: GammaParts[] = [];
    for (const index of documents) {
      const aligned = this.aligned[index];
      if (aligned) parts.push(aligned);
    }
    return parts;
  }

  private meanF1(how: SpanComparisonName, documents: Iterable<number>): Figure {
    return meanOf(
      this.pairs.map((pair) => pair.f1(how, documents)),
      "one-annotator",
    );
  }

  private withInterval(figureOf: (documents: Iterable<number>) => Figure): WithInterval {
    return { figure: figureOf([...this.documents.keys()]), interval: this.interval(figureOf) };
  }

  private interval(figureOf: (documents: Iterable<number>) => Figure): Interval {
    if (this.documents.length < FEWEST_DOCUMENTS) return noInterval("few-documents");
    return bootstrap(this.documents.length, figureOf, this.options.bootstrap);
  }

  private pairAgreement(pair: PairCounts): PairAgreement {
    return {
      annotators: pair.annotators,
      documents: pair.shared(),
      f1: byComparison((how) => this.withInterval((documents) => pair.f1(how, documents))),
      counts: byComparison((how) => pair.countsOf(how)),
      kappa: pair.characterKappa(),
    };
  }

  private periods(): PeriodAgreement[] {
    const overTime = new AgreementOverTime();
    for (const { annotators } of this.pairs)
      for (const document of this.documents) {
        const [first, second] = sharedPart(document, annotators)?.layers ?? [];
        if (first && second) overTime.add(document.document, first.units, second.units);
      }
    return overTime.result();
  }

  private labelAgreements(unitizing: UnitizingAgreement): LabelAgreement[] {
    const gammas = this.gamma().byLabel;
    return [...gammas].map(([label, gamma]) => ({
      label,
      f1: { strict: this.labelF1(label, "strict"), overlap: this.labelF1(label, "overlap") },
      gamma,
      alpha: alphaOfLabel(unitizing, label),
    }));
  }

  private labelF1(label: string, how: "strict" | "overlap"): WithInterval {
    // Two who agree that there is none of a label here leave the others to say what the agreement on it is.
    return this.withInterval((documents) =>
      meanOf(
        this.pairs.map((pair) => pair.f1OfLabel(label, how, documents)).filter(({ value }) => value !== null),
        "no-units",
      ),
    );
  }

  private documentAgreement(document: AnnotatedDocument, index: number): DocumentAgreement {
    const annotators = begunBy(document, this.annotators);
    const here = this.pairs.filter((pair) => pair.annotators.every((name) => annotators.includes(name)));
    return {
      document: document.document,
      annotators,
      f1: byComparison((how) =>
        meanOf(
          here.map((pair) => pair.f1(how, [index])),
          "one-annotator",
        ),
      ),
      gamma: this.gamma([index]).gamma,
      ...unitizingAgreement([document], annotators),
      characters: characterAgreement([document], annotators),
    };
  }
}

function byComparison<T>(of: (how: SpanComparisonName) => T): SpanF1s<T> {
  return Object.fromEntries(spanComparisonNames.map((how) => [how, of(how)])) as SpanF1s<T>;
}
