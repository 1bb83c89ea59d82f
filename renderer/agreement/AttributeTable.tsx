import { Button } from "react-aria-components";
import type { AttributeFigures } from "../../core/agreement/attributeAgreement";
import type { AnnotatorId } from "../../core/model/ids";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, useLabels } from "../labels";
import type { CaseFilter } from "../review/queue";
import { LabelMark } from "../search/LabelMark";
import { FigureText } from "./FigureText";
import { openCases } from "./openCases";
import { TableSection } from "./TableSection";

/** Agreement on what is said of spans, apart from where they are; nothing where no label has an attribute. */
export function AttributeTable({ report }: { report: AgreementReport }) {
  const { attributes } = report;
  const { t } = useTranslation();
  const labels = useLabels();
  if (attributes.length === 0) return null;
  const nameOf = (label: string, attribute: string) =>
    labels.find(({ id }) => id === label)?.attributes.find(({ id }) => id === attribute)?.names[
      currentLanguage()
    ] ?? attribute;
  const columns = [
    ...["label", "attribute", "spans", "bothSaid", "oneSaid", "equalShare"].map((key) =>
      t(`agreement.${key as "label"}`),
    ),
    "κ",
    t("agreement.equalShareExact"),
  ];
  return (
    <TableSection
      title={t("agreement.attributes")}
      meaning={t("agreement.attributesMeans")}
      columns={columns}
      className="named"
    >
      {attributes.map(({ label, attribute, aligned, exact }) => {
        const opening = {
          of: `${labelName(label)}, ${nameOf(label, attribute)}`,
          onOpen: () => openCases(report, { filter: taggedAlike(report, label) }),
        };
        return (
          <tr key={`${label} ${attribute}`} data-attribute={attribute}>
            <th scope="row">
              <span className="agreement-label">
                <LabelMark label={label} />
                {labelName(label)}
              </span>
            </th>
            <td>{nameOf(label, attribute)}</td>
            <FigureCells figures={aligned} opening={opening} />
            <td>
              <FigureText figure={exact.equal} {...opening} isBesideButton />
            </td>
          </tr>
        );
      })}
    </TableSection>
  );
}

/** The cases in which two annotators gave a label; of more than two, in which somebody did. */
function taggedAlike({ agreement: { annotators } }: AgreementReport, label: string): Partial<CaseFilter> {
  if (annotators.length > 2) return { kind: "all", labels: [label] };
  return { kind: "all", given: annotators.map((name) => ({ annotator: name as AnnotatorId, label })) };
}

interface FigureCellsProps {
  readonly figures: AttributeFigures;
  readonly opening: { readonly of: string; readonly onOpen: () => void };
}

/** The number of spans takes the keys; the others, which are of the same cases, the mouse alone. */
function FigureCells({ figures: { spans, both, one, equal, kappa }, opening }: FigureCellsProps) {
  const { t } = useTranslation();
  const { of, onOpen } = opening;
  const name = t("agreement.openFigure", { of, figure: spans });
  return (
    <>
      <td>
        <Button className="agreement-open count" aria-label={name} onPress={onOpen}>
          {spans}
        </Button>
      </td>
      <td>{groupDigits(both)}</td>
      <td>{groupDigits(one)}</td>
      <td>
        <FigureText figure={equal} {...opening} isBesideButton />
      </td>
      <td>
        <FigureText figure={kappa} {...opening} isBesideButton />
      </td>
    </>
  );
}
