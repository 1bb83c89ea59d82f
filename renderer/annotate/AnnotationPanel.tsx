import { memo, useDeferredValue, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../core/model/Annotation";
import { LostCard } from "../anchoring/LostCard";
import { Colleagues } from "../colleagues/Colleagues";
import { HistoryPanel } from "../history/HistoryPanel";
import { labelKeyNames } from "../keys/labelKeyNames";
import { useLabels } from "../labels";
import { GuidelinePanel } from "../labels/GuidelinePanel";
import { MentionCard } from "../search/mentions/MentionCard";
import { useDocuments } from "../state/documentStore";
import { quoteAsRead } from "../state/quoteAsRead";
import { useSideTab } from "../state/sideTab";
import { SuggestionPanel } from "../suggest/SuggestionPanel";
import { useSuggest } from "../suggest/suggestStore";
import { AnnotationCard } from "./AnnotationCard";
import { AnnotationFilter } from "./AnnotationFilter";
import { AnnotationList } from "./AnnotationList";
import { type Filter, useFilter } from "./filterStore";
import { SidePanel, SideTabs } from "./SideTabs";
import "./annotations.css";

const NO_ANNOTATIONS: readonly Annotation[] = [];

/** The annotations of the current document: the selected one in full, all of them in a list. */
export function AnnotationPanel() {
  const { t } = useTranslation();
  const annotations =
    useDocuments(({ current, opened }) => (current ? opened.get(current)?.layer.annotations : null)) ??
    NO_ANNOTATIONS;
  const filter = useDeferredValue(useFilter());
  const shown = useMemo(() => narrowed(annotations, filter), [annotations, filter]);
  return (
    <aside className="annotation-panel" aria-label={t("annotations.heading")}>
      <header className="panel-tabs">
        <SideTabs
          name={t("annotations.panel")}
          titles={{
            annotations: <ListTitle count={annotations.length} />,
            suggestions: <SuggestionTitle />,
            guidelines: t("labels.guidelines"),
            history: t("history.tab"),
          }}
        />
        {shown.length < annotations.length && (
          <span className="shown">
            {t("annotations.shown", { shown: shown.length, all: annotations.length })}
          </span>
        )}
      </header>
      <SidePanel tab="annotations">
        <AroundTheList />
        <AnnotationList annotations={shown} />
        {shown.length === 0 && <Empty hasOthers={annotations.length > 0} />}
      </SidePanel>
      <Suggested />
      <Guidelines />
      <Past />
      <Colleagues />
    </aside>
  );
}

function ListTitle({ count }: { count: number }) {
  const { t } = useTranslation();
  return (
    <>
      {t("annotations.heading")} <span className="tab-count">{count}</span>
    </>
  );
}

/** Apart from the list, so that they are not drawn with it at each edit. */
const AroundTheList = memo(() => (
  <>
    <LostCard />
    <AnnotationCard />
    <MentionCard />
    <AnnotationFilter />
  </>
));

function SuggestionTitle() {
  const { t } = useTranslation();
  const count = useSuggest(({ open }) => open.length);
  return (
    <>
      {t("suggest.tab")} {count > 0 && <span className="tab-count">{count}</span>}
    </>
  );
}

const Suggested = memo(() => {
  const isShown = useSideTab(({ tab }) => tab === "suggestions");
  return <SidePanel tab="suggestions">{isShown && <SuggestionPanel />}</SidePanel>;
});

const Guidelines = memo(() => {
  const isShown = useSideTab(({ tab }) => tab === "guidelines");
  return <SidePanel tab="guidelines">{isShown && <GuidelinePanel />}</SidePanel>;
});

const Past = memo(() => {
  const isShown = useSideTab(({ tab }) => tab === "history");
  return <SidePanel tab="history">{isShown && <HistoryPanel />}</SidePanel>;
});

/** Why the list is empty; a text that cannot be tagged says so itself. */
function Empty({ hasOthers }: { hasOthers: boolean }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const canTag = useDocuments(({ current, opened }) => current && opened.get(current)?.layerProblem === null);
  if (!canTag) return null;
  return (
    <p className="empty annotations-empty">
      {hasOthers ? t("annotations.noneMatch") : t("annotations.none", { keys: labelKeyNames(labels) })}
    </p>
  );
}

/** Without a filter the list itself, as asking each of 20,000 annotations took a millisecond an edit. */
function narrowed(annotations: readonly Annotation[], { text, hidden }: Filter): readonly Annotation[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "" && hidden.size === 0) return annotations;
  return annotations.filter((annotation) => !hidden.has(annotation.label) && says(annotation, wanted));
}

function says(annotation: Annotation, wanted: string): boolean {
  return (
    quoteAsRead(annotation).toLowerCase().includes(wanted) || annotation.note.toLowerCase().includes(wanted)
  );
}
