import { useEffect, useRef } from "react";
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { AnnotatorId } from "../../core/model/ids";
import { useTranslation } from "../i18n/useTranslation";
import { useArticleChoices } from "../outline/useArticleChoices";
import { useShownName } from "../review/names";
import { SelectField } from "../search/SelectField";
import { useSearch } from "../search/searchStore";
import { useDocuments } from "../state/documentStore";
import { useAgreement } from "./agreementStore";
import {
  cancelMeasuring,
  chooseAnnotators,
  chooseManualOnly,
  chooseScope,
  exportFigures,
  measure,
} from "./measuring";

/** What is measured, of whom, and how far that is; takes the keys when the view is asked for. */
export function AgreementForm() {
  const { t } = useTranslation();
  const isMeasuring = useAgreement((state) => state.isMeasuring);
  const form = useRef<HTMLElement>(null);
  const requests = useSearch((state) => state.requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is a wish for the focus
  useEffect(() => form.current?.querySelector("select")?.focus(), [requests]);
  return (
    <section ref={form} className="search-form" aria-label={t("agreement.heading")}>
      <div className="search-line">
        <ScopeField />
        <AnnotatorsField />
        <ManualOnlyField />
        {isMeasuring ? <Reached /> : <Acts />}
      </div>
    </section>
  );
}

function ScopeField() {
  const { t } = useTranslation();
  const scope = useAgreement((state) => state.scope);
  const document = useDocuments(({ current }) => current);
  const articles = useArticleChoices();
  const choices = [
    { value: "workspace", name: t("agreement.workspace") },
    ...(document ? [{ value: "document", name: t("agreement.document") }, ...articles] : []),
  ];
  const choose = (value: string) => {
    const article = articles.find((each) => each.value === value);
    if (article && document) chooseScope({ kind: "article", document, number: article.number });
    else chooseScope({ kind: value === "document" ? "document" : "workspace" });
  };
  const chosen = scope.kind === "article" ? articles[scope.number - 1]?.value : scope.kind;
  return (
    <SelectField
      name={t("agreement.scope")}
      isNamed
      {...{ choices }}
      value={chosen ?? "document"}
      onChange={choose}
    />
  );
}

/** Two at least stay chosen. */
function AnnotatorsField() {
  const { t } = useTranslation();
  const known = useAgreement((state) => state.known);
  const chosen = useAgreement((state) => state.chosen) ?? known;
  const shownName = useShownName();
  const choose = (keys: ReadonlySet<React.Key>) => {
    if (keys.size > 1) chooseAnnotators(known.filter((name: AnnotatorId) => keys.has(name)));
  };
  return (
    <ToggleButtonGroup
      className="label-choice"
      aria-label={t("agreement.annotators")}
      selectionMode="multiple"
      selectedKeys={chosen}
      onSelectionChange={choose}
    >
      {known.map((name) => (
        <ToggleButton key={name} id={name} className="label-choice-value">
          {shownName(name)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** What was suggested stays in the figures, unless they are to be of people alone. */
function ManualOnlyField() {
  const { t } = useTranslation();
  const manualOnly = useAgreement((state) => state.manualOnly);
  return (
    <label className="agreement-by-hand" title={t("agreement.manualOnlyMeans")}>
      <input
        type="checkbox"
        checked={manualOnly}
        onChange={(event) => chooseManualOnly(event.target.checked)}
      />
      {t("agreement.manualOnly")}
    </label>
  );
}

function Reached() {
  const { t } = useTranslation();
  const reached = useAgreement((state) => state.reached);
  const { phase, done, total } = reached ?? { phase: "reading", done: 0, total: 0 };
  return (
    <span className="search-status">
      <progress aria-label={t("agreement.working")} {...(total > 0 && { value: done, max: total })} />
      {total > 0 ? t(`agreement.${phase}`, { done: Math.floor(done), total }) : t("agreement.working")}
      <Button className="button plain" onPress={cancelMeasuring}>
        {t("buttons.cancel")}
      </Button>
    </span>
  );
}

/** The report first, then what other programs read. */
const agreementExports = ["html", "pdf", "csv", "json"] as const;

function Acts() {
  const { t } = useTranslation();
  const hasReport = useAgreement(({ report }) => report !== null);
  const exportedTo = useAgreement((state) => state.exportedTo);
  return (
    <span className="search-status agreement-acts">
      {exportedTo && (
        <span className="agreement-exported">{t("agreement.exported", { file: exportedTo })}</span>
      )}
      <Button className="button" onPress={() => void measure()}>
        {t("agreement.again")}
      </Button>
      {hasReport &&
        agreementExports.map((kind) => (
          <Button key={kind} className="button" onPress={() => void exportFigures(kind)}>
            {t(`agreement.${kind}`)}
          </Button>
        ))}
    </span>
  );
}
