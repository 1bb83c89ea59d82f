import type { WithInterval } from "../../core/agreement/corpus/corpusAgreement";
import type { UnitizingAgreement } from "../../core/agreement/corpus/unitizingAgreement";
import { type Figure, reasonTexts } from "../../core/agreement/Figure";
import type { Cell } from "../../core/formats/table/annotationTable";
import { formatCsvRow } from "../../core/formats/table/csvCells";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { Score } from "../../core/review/annotatorScores";
import { BYTE_ORDER_MARK } from "../../core/text/byteOrderMark";

/** What a row is about. */
interface Subject {
  readonly of:
    | ("all" | "pair" | "label" | "document" | "annotator")
    | ("confusion" | "attribute" | "period" | "decisions");
  readonly annotators?: readonly string[];
  readonly document?: string;
  readonly label?: string;
  /** Of the second annotator; the first one's is `label`. */
  readonly otherLabel?: string;
}

const HEADERS = [
  ...["of", "annotators", "document", "label", "other label"],
  ...["measure", "value", "low", "high", "undefined because"],
];

/**
 * The report as one table, a figure a row: what it is of, its value with the ends of its interval, or why there is
 * none. No cell becomes a formula.
 *
 * @see RFC 4180
 */
export function agreementCsv(report: AgreementReport): string {
  const rows = [
    ...overall(report),
    ...pairRows(report),
    ...labelRows(report),
    ...(report.article ? [] : documentRows(report)),
    ...attributeRows(report),
    ...decisionRows(report),
    ...periodRows(report),
    ...confusionRows(report),
    ...progressRows(report),
  ];
  return BYTE_ORDER_MARK + [HEADERS, ...rows].map(formatCsvRow).join("");
}

type Row = readonly Cell[];

function overall({ article, agreement, sampling, leftOut, namesHidden }: AgreementReport): Row[] {
  const { annotators, f1, gamma, unitizing, characters } = agreement;
  const all: Subject = { of: "all", annotators };
  const { alpha, beta, deltaEmpty, sampler, seed, samples } = sampling.gamma;
  return [
    ...(article ? [count({ ...all, document: article.document }, "only article", article.number)] : []),
    ...(namesHidden ? [[...subject(all), "names are hidden", "", "", "", ""]] : []),
    ...(leftOut === null ? [] : [count(all, "annotations left out as suggested", leftOut)]),
    ...intervalRows(all, "F1", f1),
    row(all, "gamma", gamma.gamma, gamma.interval),
    row(all, "gamma_cat", gamma.categorical),
    [...subject(all), `gamma sampler: ${sampler}`, "", "", "", ""],
    ...Object.entries({ alpha, beta, deltaEmpty, seed, samples }).map(([name, value]) =>
      count(all, `gamma ${name}`, value),
    ),
    ...unitizingRows(all, unitizing),
    row(all, "Cohen kappa per character", characters.cohen),
    row(all, "Fleiss kappa per character", characters.fleiss),
    row(all, "Krippendorff alpha per character", characters.alpha),
  ];
}

function pairRows({ agreement }: AgreementReport): Row[] {
  return agreement.pairs.flatMap(({ annotators, documents, f1, kappa }) => {
    const pair: Subject = { of: "pair", annotators };
    return [
      count(pair, "documents", documents),
      ...intervalRows(pair, "F1", f1),
      row(pair, "Cohen kappa per character", kappa),
    ];
  });
}

function labelRows({ agreement: { labels, annotators } }: AgreementReport): Row[] {
  return labels.flatMap(({ label, f1, gamma, alpha }) => {
    const of: Subject = { of: "label", annotators, label };
    return [...intervalRows(of, "F1", f1), row(of, "gamma_k", gamma), row(of, "(k)u-alpha", alpha)];
  });
}

function documentRows({ agreement }: AgreementReport): Row[] {
  return agreement.documents.flatMap((each) => {
    const of: Subject = { of: "document", annotators: each.annotators, document: each.document };
    return [
      ...Object.entries(each.f1).map(([how, figure]) => row(of, `F1 ${how}`, figure)),
      row(of, "gamma", each.gamma),
      ...unitizingRows(of, each),
      row(of, "Cohen kappa per character", each.characters.cohen),
    ];
  });
}

function attributeRows({ attributes, agreement: { annotators } }: AgreementReport): Row[] {
  return attributes.flatMap(({ label, attribute, ...bounds }) => {
    const of: Subject = { of: "attribute", annotators, label };
    return Object.entries(bounds).flatMap(([how, { spans, both, one, equal, kappa }]) => [
      ...Object.entries({ spans, both, one }).map(([name, value]) =>
        count(of, `${attribute} ${how} ${name}`, value),
      ),
      row(of, `${attribute} ${how} equal`, equal),
      row(of, `${attribute} ${how} kappa`, kappa),
    ]);
  });
}

function decisionRows({ decisions: { cases, unread, annotators } }: AgreementReport): Row[] {
  const all: Subject = { of: "decisions" };
  return [
    count(all, "cases decided", cases.decided),
    count(all, "cases open", cases.open),
    ...unread.map((document) => [
      ...subject({ of: "decisions", document }),
      "cannot be read",
      "",
      "",
      "",
      "",
    ]),
    ...annotators.flatMap(({ annotator, open, labels, reasons, ...score }) => {
      const of: Subject = { of: "decisions", annotators: [annotator] };
      return [
        ...scoreRows(of, score),
        count(of, "open", open),
        ...reasons.map(({ reason, count: times }) => count(of, `wrong: ${reason}`, times)),
        ...labels.flatMap(({ label, ...ofLabel }) => scoreRows({ ...of, label }, ofLabel)),
      ];
    }),
  ];
}

function scoreRows(of: Subject, { right, wrong, missed, precision, recall, f1 }: Score): Row[] {
  return [
    ...Object.entries({ right, wrong, missed }).map(([name, times]) => count(of, name, times)),
    ...Object.entries({ precision, recall, F1: f1 }).map(([name, figure]) => row(of, name, figure)),
  ];
}

function periodRows({ agreement: { periods, annotators } }: AgreementReport): Row[] {
  const of: Subject = { of: "period", annotators };
  return periods.flatMap(({ begins, days, units, f1 }) => {
    const when = `${days === 1 ? "day" : "week from"} ${begins}`;
    return [
      count(of, `units, ${when}`, units),
      ...Object.entries(f1).map(([how, figure]) => row(of, `F1 ${how}, ${when}`, figure)),
    ];
  });
}

function confusionRows({ confusion }: AgreementReport): Row[] {
  return confusion.flatMap(({ annotators, counts }) =>
    counts.map(({ first, second, count: times }) =>
      count(
        { of: "confusion", annotators, label: first ?? NOT_TAGGED, otherLabel: second ?? NOT_TAGGED },
        "times",
        times,
      ),
    ),
  );
}

function progressRows({ completeness }: AgreementReport): Row[] {
  return completeness.flatMap(({ document, annotators }) =>
    annotators.flatMap(({ annotator, status, annotations, progress }) => {
      const of: Subject = { of: "annotator", annotators: [annotator], document };
      return [
        count(of, "annotations", annotations),
        [...subject(of), `progress (${status})`, progress, "", "", ""],
      ];
    }),
  );
}

/** Stands where one of two annotators gave no label. */
const NOT_TAGGED = "(not tagged)";

function intervalRows(of: Subject, name: string, f1: Readonly<Record<string, WithInterval>>): Row[] {
  return Object.entries(f1).map(([how, { figure, interval }]) => row(of, `${name} ${how}`, figure, interval));
}

function unitizingRows(of: Subject, { alphas, alphaU }: UnitizingAgreement): Row[] {
  return [
    row(of, "u-alpha", alphas.alpha),
    row(of, "|u-alpha", alphas.binary),
    row(of, "cu-alpha", alphas.coding),
    row(of, "cu-alpha coverage", alphas.coverage),
    row(of, "alpha_U (1995)", alphaU),
  ];
}

function row(
  of: Subject,
  measure: string,
  figure: Figure,
  interval: Partial<WithInterval["interval"]> = {},
): Row {
  const reason = figure.reason === null ? "" : reasonTexts[figure.reason].en;
  const [low, high] = [interval.low?.value ?? "", interval.high?.value ?? ""];
  return [...subject(of), measure, figure.value ?? "", low, high, reason];
}

function count(of: Subject, measure: string, value: number): Row {
  return [...subject(of), measure, value, "", "", ""];
}

function subject({ of, annotators = [], document = "", label = "", otherLabel = "" }: Subject): Row {
  return [of, annotators.join(" "), document, label, otherLabel];
}
