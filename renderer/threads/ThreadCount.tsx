import { annotationRef } from "../../core/review/evidence";
import { useTranslation } from "../i18n/useTranslation";
import { useSettings } from "../state/settings";
import { useThreads } from "./threadStore";
import "./threads.css";

/** How many open comments there are on one of the annotator's own annotations; nothing where there are none. */
export function ThreadCount({ annotation }: { annotation: string }) {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  const count = useThreads(({ byAnnotation }) => {
    const threads = (annotator && byAnnotation.get(annotationRef({ annotator, annotation }))) || [];
    return threads.reduce((sum, { isResolved, comments }) => sum + (isResolved ? 0 : comments.length), 0);
  });
  if (count === 0) return null;
  const name = t("threads.count", { count });
  return (
    <span className="thread-count" title={name}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{name}</span>
    </span>
  );
}
