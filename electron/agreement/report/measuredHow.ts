import { reasonTexts, shownFigure } from "../../../core/agreement/Figure";
import type { MeasuredArticle } from "../../../core/review/AgreementReport";
import { fill } from "../../report/fill";
import { escapeMarkup } from "../../report/SvgDocument";
import { namesOf, type ReportInput } from "./ReportInput";
import { reportTexts } from "./reportTexts";

type Measured = Pick<ReportInput, "report" | "language">;

/** Whose layers of how many documents or which article were compared, and what was left out of them; plain text. */
export function measuredOn(input: ReportInput): string {
  const { report, language } = input;
  const texts = reportTexts[language];
  const { annotators, documents } = report.agreement;
  const { leftOut, namesHidden } = report;
  const parts = { annotators: annotators.length, names: annotators.join(", "), documents: documents.length };
  const without = leftOut === null ? [] : [fill(texts.leftOut, { leftOut })];
  const basis = report.article
    ? fill(texts.articleBasis, { ...parts, ...articleNames(report.article, input) })
    : fill(texts.basis, parts);
  return [basis, ...(namesHidden ? [texts.namesHidden] : []), ...without].join(" ");
}

function articleNames({ document, number, city, title, person }: MeasuredArticle, input: ReportInput) {
  const name = [city, title || person].filter((each) => each !== "").join(" · ");
  const named = name === "" ? "" : fill(reportTexts[input.language].articleName, { name });
  return { number, article: named, document: namesOf(input).document(document) };
}

/** How chance and intervals were sampled, without which the figures say little; markup. */
export function measuringMethod({ report, language }: Measured): string {
  const texts = reportTexts[language];
  const { sampling, agreement } = report;
  const [low, high] = agreement.gamma.between.map(shownFigure);
  const { reason } = agreement.f1.strict.interval.low;
  const { level, ...bootstrap } = sampling.bootstrap;
  const intervals =
    reason === null
      ? fill(texts.bootstrapMethod, { ...bootstrap, level: 100 * level })
      : fill(texts.noIntervals, { reason: reasonTexts[reason][language] });
  const sampler = texts.samplers[sampling.gamma.sampler];
  const gamma = fill(texts.gammaMethod, { ...sampling.gamma, sampler, low: low ?? "", high: high ?? "" });
  return `<h3>${escapeMarkup(texts.method)}</h3><p>${escapeMarkup(gamma)}</p><p>${escapeMarkup(intervals)}</p>`;
}
