import { Fragment } from "react";
import { Button } from "react-aria-components";
import { labelsInOrder } from "../../core/charts/agreementCharts";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AnnotatorScore, Score } from "../../core/review/annotatorScores";
import type { Outcome } from "../../core/review/judgements";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, useLabels } from "../labels";
import { useShownName } from "../review/names";
import type { WantedJudgement } from "../review/queue";
import { LabelMark } from "../search/LabelMark";
import { CountOfCases, openAmongAll } from "./CountOfCases";
import { FigureText } from "./FigureText";
import { ReasonTable } from "./ReasonTable";
import { TableSection } from "./TableSection";

/** How annotators did against what reviewers decided, by label too, and why they were wrong. */
export function DecisionTable({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const { annotators } = report.decisions;
  const columns = [
    ...[t("agreement.annotator"), t("agreement.right"), t("agreement.wrong"), t("agreement.missed")],
    ...[t("agreement.precision"), t("agreement.recall"), "F1", t("agreement.openColumn")],
  ];
  return (
    <>
      <TableSection
        title={t("agreement.decisions")}
        meaning={t("agreement.decisionsMeans")}
        columns={columns}
      >
        {annotators.map((score) => (
          <AnnotatorRows key={score.annotator} report={report} score={score} />
        ))}
      </TableSection>
      <DecidedCases report={report} />
      <ReasonTable report={report} />
    </>
  );
}

function AnnotatorRows({ report, score }: { report: AgreementReport; score: AnnotatorScore }) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const order = useLabels().map(({ id }) => id);
  const { annotator, labels, open } = score;
  const name = shownName(annotator);
  return (
    <Fragment>
      <tr data-judged={annotator}>
        <th scope="row">{name}</th>
        <ScoreCells of={name} about={{ annotator }} {...{ report, score }} />
        <td>
          <CountOfCases
            {...{ report, count: open }}
            of={name}
            what={t("agreement.openColumn")}
            filter={{ kind: "all", state: "undecided", annotator }}
          />
        </td>
      </tr>
      {labelsInOrder(labels, order).map((ofLabel) => (
        <tr key={ofLabel.label} className="part" data-judged={`${annotator} ${ofLabel.label}`}>
          <th scope="row">
            <span className="agreement-label">
              <LabelMark label={ofLabel.label} />
              {labelName(ofLabel.label)}
            </span>
          </th>
          <ScoreCells
            of={`${name}, ${labelName(ofLabel.label)}`}
            about={{ annotator, label: ofLabel.label }}
            {...{ report, score: ofLabel }}
          />
          <td />
        </tr>
      ))}
    </Fragment>
  );
}

interface ScoreCellsProps {
  readonly report: AgreementReport;
  readonly score: Score;
  /** Whose, in words. */
  readonly of: string;
  readonly about: Omit<WantedJudgement, "outcomes">;
}

const outcomes: readonly Outcome[] = ["right", "wrong", "missed"];

/** What each quotient is of. */
const quotients = {
  precision: ["right", "wrong"],
  recall: ["right", "missed"],
  f1: outcomes,
} as const satisfies Record<string, readonly Outcome[]>;
const quotientNames = Object.keys(quotients) as (keyof typeof quotients)[];

function ScoreCells({ report, score, of, about }: ScoreCellsProps) {
  const { t } = useTranslation();
  return (
    <>
      {outcomes.map((outcome) => (
        <td key={outcome}>
          <CountOfCases
            {...{ report, of, count: score[outcome] }}
            what={t(`agreement.${outcome}`)}
            filter={{ kind: "all", judged: { ...about, outcomes: [outcome] } }}
          />
        </td>
      ))}
      {quotientNames.map((name) => (
        <td key={name}>
          <FigureText
            figure={score[name]}
            of={`${of}, ${name === "f1" ? "F1" : t(`agreement.${name}`)}`}
            onOpen={() =>
              openAmongAll(report, { kind: "all", judged: { ...about, outcomes: quotients[name] } })
            }
          />
        </td>
      ))}
    </>
  );
}

/** What the scores rest on, and what they do not. */
function DecidedCases({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const { cases, unread } = report.decisions;
  return (
    <p className="agreement-note after" data-testid="decided-cases">
      {t("agreement.decidedCases", { ...cases, all: cases.decided + cases.open })}{" "}
      {unread.length > 0 && `${t("agreement.undecidable", { count: unread.length })} `}
      {cases.open > 0 && (
        <Button
          className="agreement-open"
          onPress={() => openAmongAll(report, { kind: "all", state: "undecided" })}
        >
          {t("agreement.openUndecided", { count: cases.open })}
        </Button>
      )}
    </p>
  );
}
