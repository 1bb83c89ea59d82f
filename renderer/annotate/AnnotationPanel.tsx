import { useDeferredValue, useMemo } from "react";
import type { Annotation } from "../../core/model/Annotation";
import { LostCard } from "../anchoring/LostCard";
import { Colleagues } from "../colleagues/Colleagues";
import { HistoryPanel } from "../history/HistoryPanel";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { labelKeyNames } from "../keys/labelKeyNames";
import { useLabels } from "../labels";
import { GuidelinePanel } from "../labels/GuidelinePanel";
import { MentionCard } from "../search/mentions/MentionCard";
import { useDocuments, useShownText } from "../state/documentStore";
import { quoteAsRead } from "../state/quoteAsRead";
import { useSideTab } from "../state/sideTab";
import { useView } from "../state/viewStore";
import { SuggestionPanel } from "../suggest/SuggestionPanel";
import { useSuggest } from "../suggest/suggestStore";
import { AnnotationCard } from "./AnnotationCard";
import { AnnotationFilter } from "./AnnotationFilter";
import { AnnotationList } from "./AnnotationList";
import { type Filter, useFilter } from "./filterStore";
import { SidePanel, SideTabs } from "./SideTabs";
import "./annotations.css";

const NO_ANNOTATIONS: readonly Annotation[] = [];

/**
 * The annotations of the current document: the selected one in full, all of them in a list. Only the parts that show
 * annotations follow them, so that an edit does not draw all of it anew.
 */
export function AnnotationPanel() {
  const { t } = useTranslation();
  const shown = useShownText();
  return (
    <aside className="annotation-panel" aria-label={t("annotations.heading")}>
      <header className="panel-tabs">
        <SideTabs
          name={t("annotations.panel")}
          titles={{
            annotations: <ListTitle />,
            suggestions: <SuggestionTitle />,
            guidelines: t("labels.guidelines"),
            history: t("history.tab"),
          }}
        />
      </header>
      <SidePanel tab="annotations">
        <LostCard />
        <AnnotationCard key={`card of ${shown}`} />
        <MentionCard />
        <AnnotationFilter>
          <ShownCount />
        </AnnotationFilter>
        <Listed key={`list of ${shown}`} />
      </SidePanel>
      <Suggested />
      <Guidelines />
      <Past />
      <Colleagues />
    </aside>
  );
}

function useAnnotations(): readonly Annotation[] {
  return (
    useDocuments(({ current, opened }) => (current ? opened.get(current)?.layer.annotations : null)) ??
    NO_ANNOTATIONS
  );
}

/**
 * Drawn after the text: a key that tags need not wait for the list. Made anew for each text, or the annotations of the
 * one before would be drawn once more, and their places mean nothing in this one.
 */
function Listed() {
  const annotations = useDeferredValue(useAnnotations());
  const selected = useDeferredValue(useView((state) => state.selected));
  const shown = useNarrowed(annotations);
  return (
    <>
      <AnnotationList annotations={shown} selected={selected} />
      {shown.length === 0 && <Empty hasOthers={annotations.length > 0} />}
    </>
  );
}

/** How many the filter lets through, where it holds some back. */
function ShownCount() {
  const { t } = useTranslation();
  const annotations = useAnnotations();
  const { length: shown } = useNarrowed(annotations);
  if (shown === annotations.length) return null;
  return <span className="shown">{t("annotations.shown", { shown, all: annotations.length })}</span>;
}

function ListTitle() {
  const { t } = useTranslation();
  const { length: count } = useAnnotations();
  return (
    <>
      {t("annotations.heading")} <span className="tab-count">{groupDigits(count)}</span>
    </>
  );
}

function SuggestionTitle() {
  const { t } = useTranslation();
  const count = useSuggest(({ open }) => open.length);
  return (
    <>
      {t("suggest.tab")} {count > 0 && <span className="tab-count">{groupDigits(count)}</span>}
    </>
  );
}

function Suggested() {
  const isShown = useSideTab(({ tab }) => tab === "suggestions");
  return <SidePanel tab="suggestions">{isShown && <SuggestionPanel />}</SidePanel>;
}

function Guidelines() {
  const isShown = useSideTab(({ tab }) => tab === "guidelines");
  return <SidePanel tab="guidelines">{isShown && <GuidelinePanel />}</SidePanel>;
}

function Past() {
  const isShown = useSideTab(({ tab }) => tab === "history");
  return <SidePanel tab="history">{isShown && <HistoryPanel />}</SidePanel>;
}

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

function useNarrowed(annotations: readonly Annotation[]): readonly Annotation[] {
  const filter = useDeferredValue(useFilter());
  return useMemo(() => narrowed(annotations, filter), [annotations, filter]);
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
