import { Button } from "react-aria-components";
import type { Interval } from "../../core/agreement/bootstrap";
import { type Figure, reasonTexts, shownFigure } from "../../core/agreement/Figure";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { articleName } from "../outline/articleName";
import { FigureText, IntervalText, UndefinedReason } from "./FigureText";
import { openCases } from "./openCases";

/** A γ whose bound is closer than what is shown of it is shown as exact. */
const HALF_DIGIT = 0.0005;

/** The figures to report, F1 first, each with what it means and cannot say. */
export function Headline({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const { f1, gamma, unitizing, characters } = report.agreement;
  return (
    <section aria-labelledby="agreement-headline">
      <h2 id="agreement-headline">{t("agreement.headline")}</h2>
      <div className="figure-cards leading">
        <FigureCard id="strict" {...{ report }} {...f1.strict} />
        <FigureCard id="overlap" {...{ report }} {...f1.overlap} />
      </div>
      <div className="figure-cards">
        <FigureCard
          id="gamma"
          {...{ report }}
          figure={gamma.gamma}
          interval={gamma.interval}
          note={useGammaNote(report)}
        />
        <FigureCard id="alpha" {...{ report }} figure={unitizing.alphas.alpha} />
        <FigureCard id="kappa" {...{ report }} figure={characters.cohen} />
      </div>
      <Basis report={report} />
      <Button className="button" onPress={() => openCases(report)}>
        {t("agreement.openDiffering")}
      </Button>
    </section>
  );
}

interface FigureCardProps {
  readonly report: AgreementReport;
  readonly id: "strict" | "overlap" | "gamma" | "alpha" | "kappa";
  readonly figure: Figure;
  readonly interval?: Interval;
  /** How it was sampled. */
  readonly note?: string;
}

function FigureCard({ report, id, figure, interval, note }: FigureCardProps) {
  const { t } = useTranslation();
  return (
    <article className="figure-card" data-figure={id} aria-labelledby={`figure-${id}`}>
      <h3 id={`figure-${id}`}>{t(`agreement.${id}`)}</h3>
      <p className="figure-value">
        <FigureText {...{ figure }} of={t(`agreement.${id}`)} onOpen={() => openCases(report)} />{" "}
        {interval && <IntervalText interval={interval} />}
      </p>
      <UndefinedReason figure={figure} />
      <p>{t(`agreement.${id}Means`)}</p>
      {note && <p className="figure-note">{note}</p>}
    </article>
  );
}

function useGammaNote({ sampling, agreement }: AgreementReport): string {
  const { t } = useTranslation();
  const sampled = t("agreement.gammaSampled", {
    ...sampling.gamma,
    sampler: t(`agreement.samplers.${sampling.gamma.sampler}`),
  });
  const [low, high] = agreement.gamma.between;
  if (low.value === null || high.value === null || high.value - low.value < HALF_DIGIT) return sampled;
  const bound = { low: shownFigure(low), high: shownFigure(high) };
  return `${sampled} ${t("agreement.gammaBound", bound)}`;
}

/** What the figures were measured on, and what the brackets are, or why there are none. */
function Basis({ report: { article, agreement, sampling, leftOut } }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const { annotators, documents, f1 } = agreement;
  const { level, resamples, seed } = sampling.bootstrap;
  const { reason } = f1.strict.interval.low;
  return (
    <p className="agreement-note">
      {article
        ? t("agreement.articleBasis", { annotators: annotators.length, article: articleName(t, article) })
        : t("agreement.basis", { annotators: annotators.length, count: documents.length })}{" "}
      {leftOut !== null && `${t("agreement.leftOut", { count: leftOut })} `}
      {reason === null
        ? t("agreement.intervals", { level: 100 * level, resamples, seed })
        : t("agreement.noIntervals", { reason: reasonTexts[reason][currentLanguage()] })}
    </p>
  );
}
