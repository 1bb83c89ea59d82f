import { type Subject, threadsAbout } from "../../core/review/Comment";
import { evidenceOf } from "../../core/review/evidence";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { useTranslation } from "../i18n/useTranslation";
import { onSuccession, useReview } from "../review/reviewStore";
import { loseDraft, moveDraft, takeDraft, useDrafts } from "./draftStore";
import { LostDrafts } from "./LostDrafts";
import { draftKeyInUse, draftKeyOf, Threads } from "./Threads";
import { useThreads } from "./threadStore";

/** What people say of a case: of its place, or of an annotation that has a part in it. */
export function CaseThreads({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const all = useThreads(({ threads }) => threads);
  useReview(({ hidesNames }) => hidesNames);
  const document = useThreads((state) => state.document);
  const subject = subjectOf(reviewed);
  const threads = threadsAbout(all, subject);
  return (
    <section className="case-threads" aria-label={t("threads.heading")}>
      <h3>{t("threads.heading")}</h3>
      <LostDrafts draftKey={draftKeyInUse(document ?? "", subject, threads)} />
      <Threads subject={subject} threads={threads} />
    </section>
  );
}

onSuccession((was, now) => {
  const document = useReview.getState().document ?? "";
  const key = draftKeyOf(document, subjectOf(was));
  if (!useDrafts.getState().texts.has(key)) return;
  if (now) moveDraft(key, draftKeyOf(document, subjectOf(now)));
  else loseDraft(document, takeDraft(key));
});

function subjectOf({ span: { start, end }, found }: ReviewedCase): Subject {
  const evidence = found ? evidenceOf(found) : [];
  return {
    start,
    end,
    annotations: evidence.map(({ annotator, annotation }) => ({ annotator, annotation })),
  };
}
