import type { AnnotatorProgress } from "../../core/compare/completeness";
import type { AnnotatorId } from "../../core/model/ids";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { useTranslation } from "../i18n/useTranslation";
import { useShownName } from "../review/names";
import { CountOfCases } from "./CountOfCases";
import { TableSection } from "./TableSection";

/** Who has finished what: another question than whether they agree. */
export function Completeness({ report }: { report: AgreementReport }) {
  const { agreement, completeness } = report;
  const { t } = useTranslation();
  const shownName = useShownName();
  const columns = [
    ...[t("agreement.annotator"), t("agreement.finished"), t("agreement.inProgress")],
    ...[t("agreement.notStarted"), t("agreement.annotations"), t("agreement.progress")],
  ];
  return (
    <TableSection
      title={t("agreement.completeness")}
      meaning={t("agreement.completenessMeans")}
      columns={columns}
    >
      {agreement.annotators.map((name, index) => (
        <AnnotatorRow
          key={name}
          {...{ report }}
          annotator={name as AnnotatorId}
          name={shownName(name as AnnotatorId)}
          progress={completeness.flatMap(({ annotators }) => annotators[index] ?? [])}
        />
      ))}
    </TableSection>
  );
}

interface AnnotatorRowProps {
  readonly report: AgreementReport;
  readonly annotator: AnnotatorId;
  readonly name: string;
  readonly progress: readonly AnnotatorProgress[];
}

function AnnotatorRow({ report, annotator, name, progress }: AnnotatorRowProps) {
  const { t } = useTranslation();
  const having = (status: AnnotatorProgress["status"]) =>
    progress.filter((each) => each.status === status).length;
  const sum = (of: (each: AnnotatorProgress) => number) =>
    progress.reduce((total, each) => total + of(each), 0);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{having("done")}</td>
      <td>{having("in-progress")}</td>
      <td>{having("not-started")}</td>
      <td>
        <CountOfCases
          {...{ report }}
          count={sum(({ annotations }) => annotations)}
          of={name}
          what={t("agreement.annotations")}
          filter={{ kind: "all", annotator }}
        />
      </td>
      <td>{Math.round((100 * sum((each) => each.progress)) / Math.max(1, progress.length))} %</td>
    </tr>
  );
}
