import { useEffect } from "react";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { AgreementForm } from "./AgreementForm";
import { AttributeTable } from "./AttributeTable";
import { useAgreement } from "./agreementStore";
import { Completeness } from "./Completeness";
import { ConfusionTable } from "./ConfusionTable";
import { DecisionTable } from "./DecisionTable";
import { Diagnosis } from "./Diagnosis";
import { DocumentTable } from "./DocumentTable";
import { Headline } from "./Headline";
import { LabelTable } from "./LabelTable";
import { cancelMeasuring, measure } from "./measuring";
import { PairChart } from "./PairChart";
import { TimeChart } from "./TimeChart";
import "./agreement.css";

/**
 * How far annotators agree, over an article, a document or all: measured when it is opened, and no longer when it is
 * left.
 */
export function AgreementView() {
  useEffect(() => {
    void measure();
    return cancelMeasuring;
  }, []);
  return (
    <>
      <AgreementForm />
      <Figures />
    </>
  );
}

function Figures() {
  const { t } = useTranslation();
  const report = useAgreement((state) => state.report);
  const problem = useAgreement((state) => state.problem);
  const isMeasuring = useAgreement((state) => state.isMeasuring);
  if (problem)
    return (
      <div className="search-said" role="status">
        {describeFailure(problem, currentLanguage())}
      </div>
    );
  if (!report) return <div className="search-said">{t("agreement.working")}</div>;
  return (
    <div className="agreement-scroller" aria-busy={isMeasuring}>
      <div className="agreement" data-testid="figures">
        <Headline report={report} />
        <Completeness report={report} />
        <Diagnosis report={report} />
        <LabelTable report={report} />
        {report.article === null && <DocumentTable report={report} />}
        <AttributeTable report={report} />
        <DecisionTable report={report} />
        <TimeChart report={report} />
        <div className="agreement-matrices">
          <ConfusionTable report={report} />
          <PairChart report={report} />
        </div>
      </div>
    </div>
  );
}
