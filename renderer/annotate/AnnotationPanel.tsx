import { useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../core/model/Annotation";
import { joinedQuote } from "../../core/text/quote";
import { useDocuments } from "../state/documentStore";
import { AnnotationCard } from "./AnnotationCard";
import { AnnotationFilter } from "./AnnotationFilter";
import { AnnotationList } from "./AnnotationList";
import { type Filter, useFilter } from "./filterStore";
import "./annotations.css";

const NO_ANNOTATIONS: readonly Annotation[] = [];

/** The annotations of the current document: the selected one in full, all of them in a list. */
export function AnnotationPanel() {
  const { t } = useTranslation();
  const annotations =
    useDocuments(({ current, opened }) => (current ? opened.get(current)?.layer.annotations : null)) ??
    NO_ANNOTATIONS;
  const filter = useDeferredValue(useFilter());
  const shown = useMemo(
    () => annotations.filter((annotation) => passes(annotation, filter)),
    [annotations, filter],
  );
  return (
    <aside className="annotation-panel" aria-labelledby="annotations-heading">
      <header className="panel-tabs">
        <h2 id="annotations-heading">
          {t("annotations.heading")} <span>{annotations.length}</span>
        </h2>
        {shown.length < annotations.length && (
          <span className="shown">
            {t("annotations.shown", { shown: shown.length, all: annotations.length })}
          </span>
        )}
      </header>
      <AnnotationCard />
      <AnnotationFilter />
      <AnnotationList annotations={shown} />
      {shown.length === 0 && <Empty hasOthers={annotations.length > 0} />}
    </aside>
  );
}

/** Why the list is empty; a text that cannot be tagged says so itself. */
function Empty({ hasOthers }: { hasOthers: boolean }) {
  const { t } = useTranslation();
  const canTag = useDocuments(({ current, opened }) => current && opened.get(current)?.layerProblem === null);
  if (!canTag) return null;
  return (
    <p className="empty annotations-empty">{t(hasOthers ? "annotations.noneMatch" : "annotations.none")}</p>
  );
}

function passes({ label, quote, note }: Annotation, { text, hidden }: Filter): boolean {
  if (hidden.has(label)) return false;
  const wanted = text.trim().toLowerCase();
  return (
    wanted === "" || joinedQuote(quote).toLowerCase().includes(wanted) || note.toLowerCase().includes(wanted)
  );
}
