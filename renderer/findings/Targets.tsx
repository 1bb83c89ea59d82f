import { useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { UnitSummary } from "../../core/findings/Findings";
import type { TargetColumn, TargetRow } from "../../core/findings/TargetRow";
import { amountText, quantityText } from "../../core/quantity/quantityText";
import { unitName } from "../../core/quantity/unitName";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { useDocumentTitle } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { goToPassage } from "./reading";
import { SaveSheet } from "./SaveSheet";
import { UnitChart } from "./UnitChart";
import { useFindingsAnswer } from "./useFindingsAnswer";

const ROWS_AT_A_TIME = 100;
const MOST_ROWS = 500;
const COLUMNS = [
  "words",
  "value",
  "deadline",
  "actor",
  "city",
  "document",
] as const satisfies readonly TargetColumn[];
const ALL = "*";

interface Order {
  readonly by: TargetColumn;
  readonly isDescending: boolean;
}

/** The targets with their values in one unit or all, as a table that can be sorted and as a chart. */
export function Targets() {
  const { t } = useTranslation();
  const [unit, setUnit] = useState(ALL);
  const units = useFindingsAnswer("units", (annotator) => client.findingsUnits({ annotator }));
  if (!units) return <p className="findings-note">{t("findings.counting")}</p>;
  if (!units.ok) return <p role="status">{describeFailure(units.error, currentLanguage())}</p>;
  if (units.value.length === 0)
    return (
      <section>
        <h3>{t("findings.targets")}</h3>
        <p className="findings-note">{t("findings.noTargets")}</p>
      </section>
    );
  return (
    <>
      <UnitChoice units={units.value} unit={unit} onChange={setUnit} />
      {unit !== ALL && unit !== "" && <UnitChart key={unit} unit={unit} />}
      <TargetTable key={`table ${unit}`} unit={unit === ALL ? null : unit} />
    </>
  );
}

interface UnitChoiceProps {
  readonly units: readonly UnitSummary[];
  readonly unit: string;
  readonly onChange: (unit: string) => void;
}

function UnitChoice({ units, unit, onChange }: UnitChoiceProps) {
  const { t } = useTranslation();
  const nameOf = (each: UnitSummary) =>
    t("findings.unitChoice", {
      unit: each.unit === "" ? t("findings.noQuantity") : unitName(each.unit, currentLanguage()),
      count: each.targets,
    });
  const all = units.reduce((sum, { targets }) => sum + targets, 0);
  const choices = [
    { value: ALL, name: t("findings.unitChoice", { unit: t("findings.allUnits"), count: all }) },
    ...units.map((each) => ({ value: each.unit, name: nameOf(each) })),
  ];
  const chosen = units.find((each) => each.unit === unit);
  return (
    <div className="findings-units">
      <SelectField name={t("findings.unit")} isNamed choices={choices} value={unit} onChange={onChange} />
      {chosen && chosen.smallest !== null && chosen.largest !== null && (
        <span className="findings-note">
          {t("findings.spread", {
            smallest: amountText(chosen.smallest, currentLanguage()),
            largest: amountText(chosen.largest, currentLanguage()),
            unit: unitName(chosen.unit, currentLanguage()),
          })}
        </span>
      )}
    </div>
  );
}

function TargetTable({ unit }: { unit: string | null }) {
  const { t } = useTranslation();
  const [{ by, isDescending }, setOrder] = useState<Order>({ by: "value", isDescending: true });
  const [count, setCount] = useState(ROWS_AT_A_TIME);
  const answer = useFindingsAnswer(
    `targets ${unit}`,
    (annotator) => client.findingsTargets({ annotator, unit, by, isDescending, from: 0, count }),
    JSON.stringify([by, isDescending, count]),
  );
  const sort = (column: TargetColumn) =>
    setOrder({ by: column, isDescending: column === by ? !isDescending : column === "value" });
  const page = answer?.ok ? answer.value : null;
  const more = Math.min(ROWS_AT_A_TIME, MOST_ROWS - count, (page?.total ?? 0) - count);
  return (
    <section aria-labelledby="findings-targets">
      <h3 id="findings-targets">{t("findings.targets")}</h3>
      <p className="findings-note">{t("findings.targetsMean")}</p>
      {answer && !answer.ok && <p role="status">{describeFailure(answer.error, currentLanguage())}</p>}
      <div className="findings-table">
        <table aria-labelledby="findings-targets">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <SortHeader key={column} {...{ column, by, isDescending }} onSort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {(page?.rows ?? []).map((row) => (
              <Row key={`${row.document} ${row.id}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="findings-foot">
        <span>{t("findings.targetCount", { shown: page?.rows.length ?? 0, count: page?.total ?? 0 })}</span>
        {more > 0 && (
          <Button className="button plain" onPress={() => setCount(count + more)}>
            {t("findings.more", { count: more })}
          </Button>
        )}
        <SaveSheet name={t("findings.targets")} of={{ kind: "targets" }} headers={TARGET_HEADERS} />
      </p>
    </section>
  );
}

/** As the exports call them, in every language: programs read these. */
export const TARGET_HEADERS = [
  ...["document", "annotator", "city", "quote", "annotation_id"],
  ...["quantity_comparator", "quantity_value", "quantity_unit", "deadline", "actor", "attributes_confirmed"],
  ...["threshold_comparator", "threshold_value", "threshold_unit"],
] as const;

interface SortHeaderProps extends Order {
  readonly column: (typeof COLUMNS)[number];
  readonly onSort: (column: TargetColumn) => void;
}

function SortHeader({ column, by, isDescending, onSort }: SortHeaderProps) {
  const { t } = useTranslation();
  const isSorted = column === by;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isDescending ? "descending" : "ascending") : "none"}
      className={column === "value" ? "number" : ""}
    >
      <Button className="findings-sort" onPress={() => onSort(column)}>
        {t(`findings.columns.${column}`)}
        <span aria-hidden="true">{isSorted ? (isDescending ? " ↓" : " ↑") : ""}</span>
      </Button>
    </th>
  );
}

function Row({ row }: { row: TargetRow }) {
  const { t } = useTranslation();
  const language = currentLanguage();
  const { quantity, threshold, deadline, actor, isConfirmed } = row.values;
  const proposed = isConfirmed ? {} : { className: "proposed", title: t("findings.proposed") };
  return (
    <tr>
      <th scope="row">
        <Button className="chart-open" onPress={() => goToPassage(row)}>
          {row.words}
        </Button>
      </th>
      <td className="number">
        {quantity && <span {...proposed}>{quantityText(quantity, language)}</span>}
        {threshold && (
          <small>{t("findings.threshold", { threshold: quantityText(threshold, language) })}</small>
        )}
      </td>
      <td>{deadline && <span {...proposed}>{deadline}</span>}</td>
      <td>{actor && <span {...proposed}>{actor}</span>}</td>
      <td className="city">{row.city}</td>
      <td>
        <DocumentName document={row.document} />
      </td>
    </tr>
  );
}

function DocumentName({ document }: Pick<TargetRow, "document">) {
  return useDocumentTitle(document);
}
