import { useState } from "react";
import { Button } from "react-aria-components";
import type { LabelPair, PairConfusion } from "../../core/compare/confusion";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, useLabels } from "../labels";
import { useShownName } from "../review/names";
import { LabelMark } from "../search/LabelMark";
import { SelectField } from "../search/SelectField";
import { openCases } from "./openCases";
import { TableSection } from "./TableSection";

/** Which labels two annotators gave to the same things; of more than two, a pair is chosen. */
export function ConfusionTable({ report }: { report: AgreementReport }) {
  const { confusion } = report;
  const { t } = useTranslation();
  const [index, setIndex] = useState("0");
  const pair = confusion[Number(index)] ?? confusion[0];
  const labels = useLabelsOf(pair?.counts ?? []);
  const pairNames = usePairNames();
  if (!pair) return null;
  const [first, second] = pair.annotators;
  const names = pairNames(pair);
  const open = (row: string | null, column: string | null) =>
    openCases(report, {
      annotators: [first, second],
      filter: {
        labels: labelsOf(row, column),
        given: givenBy([first, second], [row, column]),
        kind: kindOf(row, column),
      },
    });
  const choices = confusion.map((each, at) => ({
    value: String(at),
    name: t("agreement.pairName", pairNames(each)),
  }));
  const columns = ["", ...labels.map((label) => <LabelHeading key={label} label={label} />)];
  return (
    <TableSection
      title={t("agreement.confusion")}
      meaning={t("agreement.confusionMeans", names)}
      head={
        choices.length > 1 && (
          <SelectField name={t("agreement.pair")} choices={choices} value={index} onChange={setIndex} />
        )
      }
      columns={columns}
      className="matrix"
    >
      {labels.map((row) => (
        <tr key={row}>
          <th scope="row">
            <LabelHeading label={row} />
          </th>
          {labels.map((column) => (
            <CountCell key={column} {...{ row, column, open }} count={countOf(pair.counts, row, column)} />
          ))}
        </tr>
      ))}
    </TableSection>
  );
}

/** What the two of a pair are called. */
function usePairNames() {
  const name = useShownName();
  return ({ annotators: [first, second] }: PairConfusion) => ({ first: name(first), second: name(second) });
}

/** Not tagged, at the end of rows and columns; no label's id is empty. */
const NONE = null;

function useLabelsOf(counts: readonly LabelPair[]): readonly (string | null)[] {
  const project = useLabels().map(({ id }) => id);
  const found = counts.flatMap(({ first, second }) => [first, second]).filter((label) => label !== null);
  const unknown = [...new Set(found)].filter((label) => !project.includes(label)).sort();
  return [...project.filter((label) => found.includes(label)), ...unknown, NONE];
}

function LabelHeading({ label }: { label: string | null }) {
  const { t } = useTranslation();
  if (label === NONE) return <span className="agreement-label untagged">{t("agreement.notTagged")}</span>;
  return (
    <span className="agreement-label">
      <LabelMark label={label} />
      {labelName(label)}
    </span>
  );
}

function countOf(counts: readonly LabelPair[], row: string | null, column: string | null): number {
  return counts.find(({ first, second }) => first === row && second === column)?.count ?? 0;
}

interface CountCellProps {
  readonly row: string | null;
  readonly column: string | null;
  readonly count: number;
  readonly open: (row: string | null, column: string | null) => void;
}

/** Who of the two gave which label: a row is the first one's, a column the second one's. */
function givenBy(annotators: PairConfusion["annotators"], labels: readonly (string | null)[]) {
  return annotators.flatMap((annotator, place) => {
    const label = labels[place] ?? NONE;
    return label === NONE ? [] : [{ annotator, label }];
  });
}

/** The labels of its cases. */
function labelsOf(row: string | null, column: string | null): string[] {
  return [...new Set([row, column])].filter((label) => label !== null);
}

function kindOf(row: string | null, column: string | null): "missing" | "label" | "all" {
  if (row === NONE || column === NONE) return "missing";
  return row === column ? "all" : "label";
}

function CountCell({ row, column, count, open }: CountCellProps) {
  const { t } = useTranslation();
  // What neither tagged cannot be counted.
  if (row === NONE && column === NONE) return <td className="zero">–</td>;
  const kind = row === column ? "same" : count === 0 ? "zero" : "differs";
  if (count === 0) return <td className={kind}>{count}</td>;
  const name = (label: string | null) => (label === NONE ? t("agreement.notTagged") : labelName(label));
  return (
    <td className={kind}>
      <Button
        className="agreement-open count"
        aria-label={t("agreement.openCell", { count, first: name(row), second: name(column) })}
        onPress={() => open(row, column)}
      >
        {groupDigits(count)}
      </Button>
    </td>
  );
}
