import type { AttributeFigures } from "../../core/agreement/attributeAgreement";
import type { Interval } from "../../core/agreement/bootstrap";
import type { AgreementOptions, CorpusAgreement, SpanF1s } from "../../core/agreement/corpus/corpusAgreement";
import type { UnitizingAgreement } from "../../core/agreement/corpus/unitizingAgreement";
import { type Figure, reasonTexts } from "../../core/agreement/Figure";
import type { AttributeAgreement } from "../../core/compare/attributeCounts";
import type { DocumentCompleteness } from "../../core/compare/completeness";
import type { AgreementReport, MeasuredArticle } from "../../core/review/AgreementReport";
import type { AnnotatorScore, Score } from "../../core/review/annotatorScores";
import { counted } from "./counted";

/** The agreement in lines for people: the headline, what it is made of, pairs, labels, documents, who is how far. */
export function agreementLines(report: AgreementReport): string[] {
  const { article, agreement, sampling, leftOut, completeness, attributes, decisions } = report;
  return [
    ...(article ? [`only article ${article.number} of ${article.document}: ${nameOf(article)}`] : []),
    ...(leftOut === null
      ? []
      : [
          `left out: ${counted(leftOut, "annotation")} that were accepted from suggestions or are at the same place`,
        ]),
    ...headline(agreement, sampling),
    ...agreement.pairs.map(
      ({ annotators, documents, f1, kappa }) =>
        `pair ${annotators.join(" and ")} (${counted(documents, "document")}): ${scores({ strict: f1.strict.figure, overlap: f1.overlap.figure })}, Cohen's kappa per character ${shown(kappa)}`,
    ),
    ...agreement.labels.map(
      ({ label, f1, gamma, alpha }) =>
        `label ${label}: ${scores({ strict: f1.strict.figure, overlap: f1.overlap.figure })}, gamma_k ${shown(gamma)}, (k)u-alpha ${shown(alpha)}`,
    ),
    ...(article ? [] : agreement.documents).map(
      ({ document, f1, gamma, alphas, alphaU }) =>
        `document ${document}: ${scores(f1)}, gamma ${shown(gamma)}, u-alpha ${shown(alphas.alpha)}, alpha_U (1995) ${shown(alphaU)}`,
    ),
    ...agreement.periods.map(
      ({ begins, days, units, f1 }) =>
        `${days === 1 ? "day" : "week from"} ${begins} (${counted(units, "annotation")} made): ${scores(f1)}`,
    ),
    ...attributes.map(attributeLine),
    ...decisionLines(decisions),
    ...completeness.flatMap(progressLines),
  ];
}

function nameOf({ city, title, person }: MeasuredArticle): string {
  return [city, title || person].filter((each) => each !== "").join(" · ") || "no title";
}

function headline(agreement: CorpusAgreement, { gamma, bootstrap }: AgreementOptions): string[] {
  const { annotators, documents, f1, unitizing, characters } = agreement;
  return [
    `${counted(annotators.length, "annotator")}, ${counted(documents.length, "document")} begun by at least two; each compared as far as both have come`,
    `F1 of spans, mean over pairs, not corrected for chance; ${intervalNote(f1.strict.interval, bootstrap)}`,
    `same place and label ${withInterval(f1.strict)}`,
    `overlap, same label ${withInterval(f1.overlap)}`,
    `same place, any label ${withInterval(f1.strictUnlabelled)}`,
    `overlap, any label ${withInterval(f1.overlapUnlabelled)}`,
    `gamma ${withInterval({ figure: agreement.gamma.gamma, interval: agreement.gamma.interval })} (alpha ${gamma.alpha}, beta ${gamma.beta}, empty ${gamma.deltaEmpty}; ${gamma.samples} samples, ${gamma.sampler}, seed ${gamma.seed}${boundIn(agreement)})`,
    `gamma_cat ${shown(agreement.gamma.categorical)}`,
    `u-alpha (2016) ${unitizingLine(unitizing)}`,
    `alpha_U (1995) ${shown(unitizing.alphaU)}`,
    `per character, no label counted as a value: Cohen's kappa ${shown(characters.cohen)}, Fleiss' kappa ${shown(characters.fleiss)}, Krippendorff's alpha ${shown(characters.alpha)}`,
  ];
}

function intervalNote({ low }: Interval, { level, resamples, seed }: AgreementOptions["bootstrap"]): string {
  if (low.reason) return `no interval: ${reasonTexts[low.reason].en}`;
  return `${100 * level} % interval over documents, ${resamples} draws, seed ${seed}`;
}

function unitizingLine({ alphas: { alpha, binary, coding, coverage } }: UnitizingAgreement): string {
  if (alpha.reason && alpha.reason === coverage.reason) return shown(alpha);
  return `${shown(alpha)}, marked or not ${shown(binary)}, labels only ${shown(coding)} on ${shown(coverage)} of the characters`;
}

/** Only where it is not known exactly. */
function boundIn({ gamma: { between } }: CorpusAgreement): string {
  const [low, high] = between;
  const exact = low.value === null || high.value === null || high.value - low.value < HALF_DIGIT;
  return exact ? "" : `; not aligned exactly, surely ${shown(low)} to ${shown(high)}`;
}

const DIGITS = 3;
const HALF_DIGIT = 0.0005;

function shown({ value, reason }: Figure): string {
  return value === null ? `— (${reasonTexts[reason].en})` : value.toFixed(DIGITS);
}

function withInterval({ figure, interval }: { figure: Figure; interval: Interval }): string {
  const { low, high, undefinedDraws } = interval;
  if (low.value === null || high.value === null) return shown(figure);
  const dropped = undefinedDraws === 0 ? "" : `, ${undefinedDraws} draws undefined`;
  return `${shown(figure)} [${shown(low)}, ${shown(high)}${dropped}]`;
}

function scores({ strict, overlap }: Pick<SpanF1s<Figure>, "strict" | "overlap">): string {
  return `F1 ${shown(strict)}, overlap ${shown(overlap)}`;
}

/** On spans of best overlap, and beside them on those of equal bounds alone. */
function attributeLine({ label, attribute, aligned, exact }: AttributeAgreement): string {
  const on = (figures: AttributeFigures) =>
    `equal ${shown(figures.equal)}, Cohen's kappa ${shown(figures.kappa)}, ${counted(figures.spans, "span")}`;
  return `attribute ${attribute} of ${label}, where tagged alike: ${on(aligned)}; with equal bounds: ${on(exact)}`;
}

/** How annotators did against the decisions; what is open counts nowhere. */
function decisionLines({ cases, unread, annotators }: AgreementReport["decisions"]): string[] {
  const reading = unread.map((document) => `; ${document} is left out, as it cannot be read whole`).join("");
  return [
    `decisions: ${cases.decided} of ${counted(cases.decided + cases.open, "case")} of all annotators decided, ${cases.open} open${reading}`,
    ...annotators.flatMap(({ annotator, open, labels, reasons, ...score }) => [
      `decisions ${annotator}: ${scoreLine(score)}, ${open} open${reasonsIn(reasons)}`,
      ...labels.map(({ label, ...ofLabel }) => `decisions ${annotator} ${label}: ${scoreLine(ofLabel)}`),
    ]),
  ];
}

function scoreLine({ right, wrong, missed, precision, recall, f1 }: Score): string {
  return `${right} right, ${wrong} wrong, ${missed} missed; precision ${shown(precision)}, recall ${shown(recall)}, F1 ${shown(f1)}`;
}

function reasonsIn(reasons: AnnotatorScore["reasons"]): string {
  if (reasons.length === 0) return "";
  return `; wrong because: ${reasons.map(({ reason, count }) => `${reason} ${count}`).join(", ")}`;
}

function progressLines({ document, annotators }: DocumentCompleteness): string[] {
  return annotators.map(
    ({ annotator, status, annotations, progress }) =>
      `progress ${document} ${annotator}: ${status}, ${counted(annotations, "annotation")}, ${Math.round(100 * progress)} %`,
  );
}
