import type { AgreementNames } from "../../../core/charts/agreementCharts";
import type { Language } from "../../../core/errors";
import type { DocumentId } from "../../../core/model/ids";
import { documentTitle, type Project } from "../../../core/model/Project";
import type { AgreementReport } from "../../../core/review/AgreementReport";
import { reportTexts } from "./reportTexts";

/** What a printable report is made of. */
export interface ReportInput {
  readonly report: AgreementReport;
  /** Names labels, in their order, and documents. */
  readonly project: Project;
  readonly language: Language;
  /** The program's version. */
  readonly version: string;
  /** The day of the report, `YYYY-MM-DD`. */
  readonly day: string;
}

/** The words of its charts. */
export function namesOf({ project, language }: ReportInput): AgreementNames {
  const texts = reportTexts[language];
  return {
    strict: texts.strictShort,
    overlap: texts.overlapShort,
    label: (id) => project.labels.find((label) => label.id === id)?.names[language] ?? id,
    document: (id) => documentTitle(project, id as DocumentId),
    annotator: (name) => name,
  };
}
