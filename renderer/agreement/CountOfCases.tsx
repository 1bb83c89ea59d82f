import { Button } from "react-aria-components";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import type { CaseFilter } from "../review/queue";
import { openCases } from "./openCases";

interface CountOfCasesProps {
  readonly report: AgreementReport;
  readonly count: number;
  /** Of whom or what, and as what, in words. */
  readonly of: string;
  readonly what: string;
  /** Which cases it counts. */
  readonly filter: Partial<CaseFilter>;
}

/** A number that opens the decided or open cases it counts. */
export function CountOfCases({ report, count, of, what, filter }: CountOfCasesProps) {
  const { t } = useTranslation();
  if (count === 0) return <span className="zero">0</span>;
  return (
    <Button
      className="agreement-open count"
      aria-label={t("agreement.openJudged", { count, of, what })}
      onPress={() => openAmongAll(report, filter)}
    >
      {groupDigits(count)}
    </Button>
  );
}

/** Opens cases of everybody's layers, which decisions are about, in all the documents that were measured. */
export function openAmongAll(report: AgreementReport, filter: Partial<CaseFilter>): void {
  const [only, ...others] = report.completeness;
  const documents = only && others.length === 0 ? [only.document] : [];
  openCases(report, { documents, annotators: [], filter });
}
