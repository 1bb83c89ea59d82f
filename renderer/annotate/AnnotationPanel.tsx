import { useDeferredValue, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Annotation } from "../../core/model/Annotation";
import { labelKeyNames } from "../keys/labelKeyNames";
import { useLabels } from "../labels";
import { GuidelinePanel } from "../labels/GuidelinePanel";
import { MentionCard } from "../search/mentions/MentionCard";
import { useDocuments } from "../state/documentStore";
import { quoteAsRead } from "../state/quoteAsRead";
import { type SideTab, showSideTab, useSideTab } from "../state/sideTab";
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
  const shown = useMemo(() => narrowed(annotations, filter), [annotations, filter]);
  const tab = useSideTab((state) => state.tab);
  return (
    <aside className="annotation-panel" aria-label={t("annotations.heading")}>
      <Tabs className="side-tabs" selectedKey={tab} onSelectionChange={(key) => showSideTab(key as SideTab)}>
        <header className="panel-tabs">
          <TabList aria-label={t("annotations.panel")}>
            <Tab id="annotations">
              {t("annotations.heading")} <span className="tab-count">{annotations.length}</span>
            </Tab>
            <Tab id="guidelines">{t("labels.guidelines")}</Tab>
          </TabList>
          {shown.length < annotations.length && (
            <span className="shown">
              {t("annotations.shown", { shown: shown.length, all: annotations.length })}
            </span>
          )}
        </header>
        {/* Always there, so that the note's field can take the focus as soon as it is asked for. */}
        <TabPanel id="annotations" className="side-panel" shouldForceMount>
          <AnnotationCard />
          <MentionCard />
          <AnnotationFilter />
          <AnnotationList annotations={shown} />
          {shown.length === 0 && <Empty hasOthers={annotations.length > 0} />}
        </TabPanel>
        <TabPanel id="guidelines" className="side-panel">
          <GuidelinePanel />
        </TabPanel>
      </Tabs>
    </aside>
  );
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
