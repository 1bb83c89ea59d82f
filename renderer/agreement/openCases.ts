import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { reviewCasesOf, type WantedCases } from "../review/choosing";

/** Which of the cases behind a report are wanted; the report's own where nothing is said. */
interface CasesBehind {
  readonly documents?: readonly string[];
  readonly annotators?: readonly string[];
  readonly filter?: WantedCases["filter"];
}

/** Opens the review at the cases behind a figure of a report: those that differ, unless others are wanted. */
export function openCases({ agreement, article }: AgreementReport, wanted: CasesBehind = {}): void {
  const [only, ...others] = agreement.documents;
  const measured = only && others.length === 0 ? [only.document] : [];
  void reviewCasesOf({
    documents: (wanted.documents ?? measured) as readonly DocumentId[],
    annotators: (wanted.annotators ?? agreement.annotators) as readonly AnnotatorId[],
    article: article?.place ?? null,
    filter: wanted.filter ?? {},
  });
}
