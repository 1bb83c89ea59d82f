import { useMemo } from "react";
import type { Annotation } from "../../core/model/Annotation";
import type { AnnotatorId } from "../../core/model/ids";
import { annotationRef } from "../../core/review/evidence";
import { useTranslation } from "../i18n/useTranslation";
import { useIsWaitingHere } from "../state/ownFirst";
import { useSettings } from "../state/settings";
import { Threads } from "./Threads";
import { useThreads } from "./threadStore";

const none = [] as const;

/** The row of the annotation card with what people say of the annotation; nothing before the annotator has a name. */
export function AnnotationThreads({ annotation }: { annotation: Annotation }) {
  const { annotator } = useSettings();
  return annotator && <Row annotator={annotator} annotation={annotation} />;
}

function Row({ annotator, annotation }: { annotator: AnnotatorId; annotation: Annotation }) {
  const { t } = useTranslation();
  const isWaiting = useIsWaitingHere();
  const { id, start, end } = annotation;
  const ref = { annotator, annotation: id };
  const threads = useThreads(({ byAnnotation }) => byAnnotation.get(annotationRef(ref))) ?? none;
  const subject = useMemo(
    () => ({ start, end, annotations: [{ annotator, annotation: id }] }),
    [annotator, id, start, end],
  );
  return (
    <>
      <dt>{t("threads.heading")}</dt>
      <dd>
        {isWaiting && <p className="threads-waiting">{t("threads.waiting")}</p>}
        <Threads key={id} subject={subject} threads={threads} />
      </dd>
    </>
  );
}
