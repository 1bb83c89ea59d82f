import { describeFailure } from "../../core/errors";
import type { ExportForecast } from "../../electron/ipc/exporting";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useExport } from "./exportStore";
import { LeftOutLines } from "./LeftOutLines";
import { LossList } from "./LossList";
import { PartList } from "./PartList";

/** What all of it would come to, with what gets lost, before it happens. */
export function ForecastPane() {
  const { t } = useTranslation();
  const { answer, problem, isAsked } = useExport((state) => state.forecast);
  return (
    <section className="export-forecast" aria-label={t("export.forecast")} aria-busy={isAsked}>
      <header>
        <h3>{t("export.forecast")}</h3>
        {isAsked && <Counting />}
      </header>
      {problem && <p role="status">{describeFailure(problem, currentLanguage())}</p>}
      {answer && <Forecast forecast={answer} />}
    </section>
  );
}

/** Said once; how far it is changes too often to be read out. */
function Counting() {
  const { t } = useTranslation();
  const counted = useExport((state) => state.counted);
  return (
    <small className="export-counting">
      <span role="status">{t("export.counting")}</span>
      {counted && <span aria-hidden> {t("progress.count", { done: counted.done, all: counted.total })}</span>}
    </small>
  );
}

function Forecast({ forecast }: { readonly forecast: ExportForecast }) {
  const { t } = useTranslation();
  const { documents, withheld, annotations, openCases, parts, losses } = forecast;
  return (
    <>
      <p role="status">
        {t("export.comesTo", { documents, annotations })}
        <LeftOutLines {...{ openCases, withheld }} />
      </p>
      <PartList parts={parts} />
      <LossList losses={losses} />
    </>
  );
}
