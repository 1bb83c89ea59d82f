import { useState } from "react";
import { Button } from "react-aria-components";
import type { DocumentAgreement } from "../../core/agreement/corpus/corpusAgreement";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { useTranslation } from "../i18n/useTranslation";
import { useWorkspace } from "../state/workspaceStore";
import { DocumentChart } from "./DocumentChart";
import { FigureText } from "./FigureText";
import { openCases } from "./openCases";
import { TableSection } from "./TableSection";

/** How many rows are drawn at a time: a corpus may have thousands. */
const ROWS_AT_A_TIME = 100;

/** Agreement on each document, which its row opens. */
export function DocumentTable({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(ROWS_AT_A_TIME);
  const { documents } = report.agreement;
  const left = Math.min(ROWS_AT_A_TIME, documents.length - shown);
  const columns = [
    ...[t("agreement.documentColumn"), t("agreement.strictShort"), t("agreement.overlapShort")],
    ...["γ", "uα", "κ"],
  ];
  return (
    <>
      <TableSection
        title={t("agreement.documents")}
        meaning={t("agreement.documentsMeans")}
        chart={<DocumentChart report={report} />}
        columns={columns}
      >
        {documents.slice(0, shown).map((document) => (
          <DocumentRow key={document.document} of={document} report={report} />
        ))}
      </TableSection>
      {left > 0 && (
        <Button className="button agreement-more" onPress={() => setShown(shown + ROWS_AT_A_TIME)}>
          {t("agreement.more", { count: left })}
        </Button>
      )}
    </>
  );
}

function DocumentRow({ of, report }: { of: DocumentAgreement; report: AgreementReport }) {
  const { t } = useTranslation();
  const title = useWorkspace(
    ({ info }) => info?.documents.find(({ document }) => document === of.document)?.title ?? of.document,
  );
  const open = () => openCases(report, { documents: [of.document] });
  const figures = [of.f1.strict, of.f1.overlap, of.gamma, of.alphas.alpha, of.characters.cohen];
  return (
    <tr data-document={of.document}>
      <th scope="row">
        <Button
          className="agreement-open"
          aria-label={t("agreement.open", { document: title })}
          onPress={open}
        >
          <span lang="zh-CN">{title}</span>
        </Button>
      </th>
      {figures.map((figure, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
        <td key={index}>
          <FigureText {...{ figure }} of={title} onOpen={open} isBesideButton />
        </td>
      ))}
    </tr>
  );
}
