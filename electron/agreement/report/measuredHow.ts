import { reasonTexts, shownFigure } from "../../../core/agreement/Figure";
import { fill } from "../../report/fill";
import { escapeMarkup } from "../../report/SvgDocument";
import type { ReportInput } from "./ReportInput";
import { reportTexts } from "./reportTexts";

type Measured = Pick<ReportInput, "report" | "language">;

/** Whose layers of how many documents were compared, and what was left out of them; plain text. */
export function measuredOn({ report, language }: Measured): string {
  const texts = reportTexts[language];
  const { annotators, documents } = report.agreement;
  const { leftOut, namesHidden } = report;
  const parts = { annotators: annotators.length, names: annotators.join(", "), documents: documents.length };
  const without = leftOut === null ? [] : [fill(texts.leftOut, { leftOut })];
  return [fill(texts.basis, parts), ...(namesHidden ? [texts.namesHidden] : []), ...without].join(" ");
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
