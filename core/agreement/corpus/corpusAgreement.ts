import type { ReportDone } from "../../reportPace";
import {
  type BootstrapOptions,
  bootstrap,
  type Drawn,
  drawsOf,
  FEWEST_DOCUMENTS,
  type Interval,
  noInterval,
} from "../bootstrap";
import { pairsOf } from "../Continuum";
import { type Figure, meanOf } from "../Figure";
import { type Gamma, GammaColumns, type GammaOptions, type GammaParts, gammaOf } from "../gamma/gamma";
import { ItemCounts } from "../NominalItem";
import { AgreementOverTime, type DatedPair, type PeriodAgreement } from "../overTime";
import type { SpanCounts } from "../spanCounts";
import {
  type AnnotatedDocument,
  begunBy,
  type LabelComparisonName,
  labelComparisonNames,
  type SpanComparisonName,
  sharedPart,
  spanComparisonNames,
} from "./AnnotatedDocument";
import { type CharacterAgreement, characterAgreement } from "./characterAgreement";
import { type DocumentFigures, type MeasuredDocument, measureDocument } from "./measuredDocument";
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
  readonly f1: Readonly<Record<LabelComparisonName, WithInterval>>;
  /** γ_k and _(k)uα. */
  readonly gamma: Figure;
  readonly alpha: Figure;
}

/** One document over all annotators who have begun it. */
export interface DocumentAgreement extends DocumentFigures {
  readonly annotators: readonly string[];
  readonly f1: SpanF1s<Figure>;
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

/** What takes time. */
export interface MeasuringProgress {
  /** Told how many of the documents are measured, parts of one included. */
  readonly measured: ReportDone;
  /** Told how many of the intervals are drawn. */
  readonly drawn: ReportDone;
}

/**
 * All that is shown of the agreement of annotators.
 *
 * @param annotators - In the order shown.
 */
export function corpusAgreement(
  documents: readonly AnnotatedDocument[],
  annotators: readonly string[],
  options: AgreementOptions,
  progress: MeasuringProgress = { measured: () => {}, drawn: () => {} },
): CorpusAgreement {
  const shared = documents.filter((document) => begunBy(document, annotators).length > 1);
  return new CorpusMeasuring(shared, annotators, options, progress).result();
}

/** A figure of all documents, or of those drawn. */
type FigureOf = (drawn?: Drawn) => Figure;

class CorpusMeasuring {
  private readonly pairs: readonly PairCounts[];
  private readonly measured: readonly MeasuredDocument[];
  private readonly draws: readonly Drawn[];
  /** How many intervals there are to draw, and how many are drawn. */
  private intervals = 0;
  private drawn = 0;

  constructor(
    private readonly documents: readonly AnnotatedDocument[],
    private readonly annotators: readonly string[],
    private readonly options: AgreementOptions,
    private readonly progress: MeasuringProgress,
  ) {
    this.pairs = pairsOf(annotators)
      .map((pair) => new PairCounts(pair, documents))
      .filter((pair) => pair.shared > 0);
    this.measured = documents.map((document, index) => this.measure(document, index));
    this.draws = [...drawsOf(documents.length, options.bootstrap)];
  }

  private measure(document: AnnotatedDocument, index: number): MeasuredDocument {
    const report = (share: number) => this.progress.measured(index + share, this.documents.length);
    const measured = measureDocument(document, this.annotators, this.options.gamma, report);
    report(1);
    return measured;
  }

  result(): CorpusAgreement {
    const unitizing = unitizingAgreement(this.documents, this.annotators);
    const parts = this.measured.map(({ gammaParts }) => gammaParts);
    const gamma = gammaOf(parts.filter((each) => each !== null));
    this.expectIntervals(gamma.byLabel.size);
    return {
      annotators: this.annotators,
      f1: byComparison((how) => this.withInterval((drawn) => this.meanF1(how, drawn))),
      gamma: { ...gamma, interval: this.gammaInterval(parts) },
      unitizing,
      characters: this.characters(),
      pairs: this.pairs.map((pair) => this.pairAgreement(pair)),
      labels: this.labelAgreements(gamma, unitizing),
      periods: this.periods(),
      documents: this.measured.map((measured, index) => this.documentAgreement(measured, index)),
    };
  }

  /** One of γ, and of F1 in so many ways: of all pairs together, of each, and of each label. */
  private expectIntervals(labels: number): void {
    const ways = spanComparisonNames.length;
    this.intervals = 1 + ways + this.pairs.length * ways + labels * labelComparisonNames.length;
  }

  private characters(): CharacterAgreement {
    const counts = new ItemCounts();
    for (const { characters } of this.measured) counts.add(characters);
    return characterAgreement(counts.items());
  }

  private meanF1(how: SpanComparisonName, drawn?: Drawn): Figure {
    return meanOf(
      this.pairs.map((pair) => pair.f1(how, drawn)),
      "one-annotator",
    );
  }

  private withInterval(figureOf: FigureOf): WithInterval {
    return { figure: figureOf(), interval: this.interval(figureOf) };
  }

  private interval(figureOf: (drawn: Drawn) => Figure): Interval {
    if (this.documents.length < FEWEST_DOCUMENTS) return noInterval("few-documents");
    const interval = bootstrap(this.draws, figureOf, this.options.bootstrap.level);
    this.progress.drawn(++this.drawn, this.intervals);
    return interval;
  }

  private gammaInterval(parts: readonly (GammaParts | null)[]): Interval {
    const columns = new GammaColumns(parts);
    return this.interval((drawn) => columns.gamma(drawn));
  }

  private pairAgreement(pair: PairCounts): PairAgreement {
    return {
      annotators: pair.annotators,
      documents: pair.shared,
      f1: byComparison((how) => this.withInterval((drawn) => pair.f1(how, drawn))),
      counts: byComparison((how) => pair.countsOf(how)),
      kappa: pair.characterKappa(),
    };
  }

  private periods(): PeriodAgreement[] {
    const overTime = new AgreementOverTime();
    for (const document of this.documents) overTime.add(document.document, this.pairedUnits(document));
    return overTime.result();
  }

  private pairedUnits(document: AnnotatedDocument): DatedPair[] {
    return this.pairs.flatMap(({ annotators }): DatedPair[] => {
      const [first, second] = sharedPart(document, annotators)?.layers ?? [];
      return first && second ? [[first.units, second.units]] : [];
    });
  }

  private labelAgreements({ byLabel }: Gamma, unitizing: UnitizingAgreement): LabelAgreement[] {
    return [...byLabel].map(([label, gamma]) => ({
      label,
      f1: { strict: this.labelF1(label, "strict"), overlap: this.labelF1(label, "overlap") },
      gamma,
      alpha: alphaOfLabel(unitizing, label),
    }));
  }

  private labelF1(label: string, how: LabelComparisonName): WithInterval {
    // Two who agree that there is none of a label here leave the others to say what the agreement on it is.
    return this.withInterval((drawn) =>
      meanOf(
        this.pairs.map((pair) => pair.f1OfLabel(label, how, drawn)).filter(({ value }) => value !== null),
        "no-units",
      ),
    );
  }

  private documentAgreement({ figures, annotators }: MeasuredDocument, index: number): DocumentAgreement {
    const here = this.pairs.filter((pair) => pair.annotators.every((name) => annotators.includes(name)));
    const f1 = byComparison((how) =>
      meanOf(
        here.map((pair) => pair.f1OfDocument(how, index)),
        "one-annotator",
      ),
    );
    return { annotators, f1, ...figures };
  }
}

function byComparison<T>(of: (how: SpanComparisonName) => T): SpanF1s<T> {
  return Object.fromEntries(spanComparisonNames.map((how) => [how, of(how)])) as SpanF1s<T>;
}
