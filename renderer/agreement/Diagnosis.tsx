import type { Interval } from "../../core/agreement/bootstrap";
import type { Figure } from "../../core/agreement/Figure";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { useTranslation } from "../i18n/useTranslation";
import type { KindFilter } from "../review/queue";
import { FigureText, IntervalText, UndefinedReason } from "./FigureText";
import { openCases } from "./openCases";
import { TableSection } from "./TableSection";

interface Measured {
  readonly figure: Figure;
  readonly interval?: Interval;
}

/** The figures that tell apart whether, where and as what something was tagged. */
export function Diagnosis({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const columns = [t("agreement.figure"), t("agreement.value"), t("agreement.meaning")];
  const figures = Object.entries(figuresOf(report)) as [DiagnosisFigure, Measured][];
  return (
    <TableSection title={t("agreement.diagnosis")} columns={columns} className="worded">
      {figures.map(([id, { figure, interval }]) => (
        <tr key={id} data-figure={id}>
          <th scope="row">{t(`agreement.${id}`)}</th>
          <td>
            <FigureText
              {...{ figure }}
              of={t(`agreement.${id}`)}
              onOpen={() => openCases(report, { filter: { kind: kindsBehind[id] ?? "differing" } })}
            />{" "}
            {interval && <IntervalText interval={interval} />}
          </td>
          <td>
            {t(`agreement.${id}Means`)}
            <UndefinedReason figure={figure} />
          </td>
        </tr>
      ))}
    </TableSection>
  );
}

/** Where a figure is about one kind of case; all others are about what differs. */
const kindsBehind: Partial<Record<DiagnosisFigure, KindFilter>> = {
  overlapUnlabelled: "missing",
  ...{ categorical: "label", coding: "label" },
  coverage: "all",
};

type DiagnosisFigure = keyof ReturnType<typeof figuresOf>;

function figuresOf({ agreement }: AgreementReport) {
  const { f1, gamma, unitizing, characters } = agreement;
  const { binary, coding, coverage } = unitizing.alphas;
  return {
    strictUnlabelled: f1.strictUnlabelled,
    overlapUnlabelled: f1.overlapUnlabelled,
    categorical: { figure: gamma.categorical },
    binary: { figure: binary },
    coding: { figure: coding },
    coverage: { figure: coverage },
    alphaU: { figure: unitizing.alphaU },
    fleiss: { figure: characters.fleiss },
    krippendorff: { figure: characters.alpha },
  } satisfies Record<string, Measured>;
}
