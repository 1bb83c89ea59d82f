import { useTranslation } from "react-i18next";
import type { AttributeFigures } from "../../core/agreement/attributeAgreement";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { currentLanguage } from "../i18n/i18n";
import { labelName, useLabels } from "../labels";
import { LabelMark } from "../search/LabelMark";
import { FigureText } from "./FigureText";
import { TableSection } from "./TableSection";

/** Agreement on what is said of spans, apart from where they are; nothing where no label has an attribute. */
export function AttributeTable({ report: { attributes } }: { report: AgreementReport }) {
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
      {attributes.map(({ label, attribute, aligned, exact }) => (
        <tr key={`${label} ${attribute}`} data-attribute={attribute}>
          <th scope="row">
            <span className="agreement-label">
              <LabelMark label={label} />
              {labelName(label)}
            </span>
          </th>
          <td>{nameOf(label, attribute)}</td>
          <FigureCells figures={aligned} />
          <td>
            <FigureText figure={exact.equal} />
          </td>
        </tr>
      ))}
    </TableSection>
  );
}

function FigureCells({ figures: { spans, both, one, equal, kappa } }: { figures: AttributeFigures }) {
  return (
    <>
      <td>{spans}</td>
      <td>{both}</td>
      <td>{one}</td>
      <td>
        <FigureText figure={equal} />
      </td>
      <td>
        <FigureText figure={kappa} />
      </td>
    </>
  );
}
