import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure, failure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { useSearch } from "../search/searchStore";
import { Counts, Industries, Policies, Together } from "./CountSections";
import { type FindingsTab, findingsTabs, useFindings } from "./findingsStore";
import { useLayerName } from "./layerNames";
import { PassagePanel } from "./PassagePanel";
import { cancelReading, chooseLayer, readCorpus, saveReport, showTab } from "./reading";
import { Targets } from "./Targets";
import { Terms } from "./Terms";
import { Worklists } from "./Worklists";
import "./findings.css";

/** What the annotations of the whole corpus say: read when it is opened, and no longer when it is left. */
export function FindingsView() {
  useEffect(() => {
    void readCorpus();
    return () => {
      if (useFindings.getState().isReading) cancelReading(null);
    };
  }, []);
  return (
    <>
      <ScopeForm />
      <Body />
    </>
  );
}

/** Whose annotations are counted; takes the keys when the view is asked for. */
function ScopeForm() {
  const { t } = useTranslation();
  const { read, annotator, isReading } = useFindings();
  const form = useRef<HTMLElement>(null);
  const requests = useSearch((state) => state.requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is a wish for the focus
  useEffect(() => {
    if (!comesBackToPassages()) form.current?.querySelector<HTMLElement>("[aria-current]")?.focus();
  }, [requests]);
  const layerName = useLayerName();
  const choices = (read?.layers ?? []).map((layer) => ({
    value: layer.annotator,
    name: t("findings.layer", {
      name: layerName(layer.annotator),
      count: layer.annotations,
    }),
  }));
  return (
    <section ref={form} className="search-form findings-form" aria-label={t("findings.heading")}>
      <div className="search-line">
        <Tabs />
        {choices.length > 0 && annotator && (
          <SelectField
            name={t("findings.of")}
            isNamed
            choices={choices}
            value={annotator}
            onChange={chooseLayer}
          />
        )}
        {isReading ? <Reached /> : <Acts />}
      </div>
    </section>
  );
}

/** One of the passages has been looked at in its text. */
const comesBackToPassages = () =>
  useSearch.getState().begins === "list" && useFindings.getState().opened !== null;

function Acts() {
  const { t } = useTranslation();
  const hasLayer = useFindings(({ annotator }) => annotator !== null);
  return (
    <>
      <Button className="button" onPress={() => void readCorpus()}>
        {t("findings.again")}
      </Button>
      {hasLayer &&
        (["html", "pdf"] as const).map((kind) => (
          <Button key={kind} className="button" onPress={() => void saveReport(kind)}>
            {t(`findings.report.${kind}`)}
          </Button>
        ))}
    </>
  );
}

function Tabs() {
  const { t } = useTranslation();
  const tab = useFindings((state) => state.tab);
  return (
    <nav className="search-switch findings-tabs" aria-label={t("findings.parts")}>
      {findingsTabs.map((name) => (
        <Button
          key={name}
          className={tab === name ? "search-tab on" : "search-tab"}
          {...(tab === name && { "aria-current": "page" as const })}
          onPress={() => showTab(name)}
        >
          {t(`findings.tabs.${name}`)}
        </Button>
      ))}
    </nav>
  );
}

function Reached() {
  const { t } = useTranslation();
  const { done, total } = useFindings((state) => state.reached) ?? { done: 0, total: 0 };
  return (
    <span className="search-status">
      <progress aria-label={t("findings.working")} {...(total > 0 && { value: done, max: total })} />
      {total > 0 ? t("findings.reading", { done, total }) : t("findings.working")}
      <Button className="button plain" onPress={() => cancelReading(failure("findings-cancelled", {}))}>
        {t("buttons.cancel")}
      </Button>
    </span>
  );
}

const parts: Readonly<Record<FindingsTab, () => ReactNode>> = {
  industries: Industries,
  policies: Policies,
  targets: Targets,
  counts: Counts,
  together: Together,
  terms: Terms,
  toDo: Worklists,
};

function Body() {
  const { t } = useTranslation();
  const { read, annotator, problem, isReading, tab, opened } = useFindings();
  // Passages that have been left open do not take the keys again.
  const [leftOpen] = useState(() => (comesBackToPassages() ? null : opened));
  if (problem)
    return (
      <div className="search-said" role="status">
        {describeFailure(problem, currentLanguage())}
      </div>
    );
  if (!read) return <div className="search-said">{t("findings.working")}</div>;
  if (!annotator) return <div className="search-said">{t("findings.nothing")}</div>;
  const Part = parts[tab];
  return (
    <div className="findings-body" aria-busy={isReading}>
      <div className="findings-scroller">
        <div className="findings" data-testid="findings-part">
          <Unread />
          <Part key={`${tab} ${annotator}`} />
        </div>
      </div>
      {opened && (
        <PassagePanel key={JSON.stringify(opened)} opened={opened} takesKeys={opened !== leftOpen} />
      )}
    </div>
  );
}

/** Counts without some files are of something else, so it is said. */
function Unread() {
  const { t } = useTranslation();
  const unread = useFindings((state) => state.read?.unread) ?? [];
  const layerName = useLayerName();
  if (unread.length === 0) return null;
  return (
    <details className="findings-unread">
      <summary>{t("findings.unread", { count: unread.length })}</summary>
      <ul>
        {unread.slice(0, 100).map(({ document, annotator, problem }) => (
          <li key={`${document} ${annotator}`}>
            {annotator ? `${document} · ${layerName(annotator)}` : document}:{" "}
            {describeFailure(problem, currentLanguage())}
          </li>
        ))}
      </ul>
    </details>
  );
}
