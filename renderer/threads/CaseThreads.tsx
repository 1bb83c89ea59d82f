import { useTranslation } from "react-i18next";
import { type Subject, threadsAbout } from "../../core/review/Comment";
import { evidenceOf } from "../../core/review/evidence";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { onSuccession, useReview } from "../review/reviewStore";
import { moveDraft } from "./draftStore";
import { draftKeyOf, Threads } from "./Threads";
import { useThreads } from "./threadStore";

/** What people say of a case: of its place, or of an annotation that has a part in it. */
export function CaseThreads({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const all = useThreads(({ threads }) => threads);
  useReview(({ hidesNames }) => hidesNames);
  const subject = subjectOf(reviewed);
  return (
    <section className="case-threads" aria-label={t("threads.heading")}>
      <h3>{t("threads.heading")}</h3>
      <Threads subject={subject} threads={threadsAbout(all, subject)} />
    </section>
  );
}

onSuccession((was, now) => {
  const document = useThreads.getState().document ?? "";
  moveDraft(draftKeyOf(document, subjectOf(was)), draftKeyOf(document, subjectOf(now)));
});

function subjectOf({ span: { start, end }, found }: ReviewedCase): Subject {
  const evidence = found ? evidenceOf(found) : [];
  return {
    start,
    end,
    annotations: evidence.map(({ annotator, annotation }) => ({ annotator, annotation })),
  };
}
