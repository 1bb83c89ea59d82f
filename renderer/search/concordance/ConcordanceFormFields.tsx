import type { KeyboardEvent, RefObject } from "react";
import { groupDigits } from "../../i18n/groupDigits";
import { useTranslation } from "../../i18n/useTranslation";
import { CorpusStatus } from "../CorpusStatus";
import { LabelChoice } from "../LabelChoice";
import { OrderField } from "../OrderField";
import { PatternToggles } from "../PatternToggles";
import { type Choice, SelectField } from "../SelectField";
import { useComposedText } from "../useComposedText";
import { type ConcordanceForm, useConcordance } from "./concordanceStore";
import { Filters } from "./Filters";
import { cancelSearch, changeForm, searchNow } from "./searching";

export interface FormFieldsProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Goes to the hits. */
  readonly onEnter: () => void;
}

/** What is looked for and where. */
export function ConcordanceFormFields({ field, onEnter }: FormFieldsProps) {
  const { t } = useTranslation();
  return (
    <search className="search-form" aria-label={t("search.concordance")}>
      <div className="search-line">
        <QueryField field={field} onEnter={onEnter} />
        <Toggles />
        <ScopeChoice />
        <Status />
      </div>
      <div className="search-line">
        <LabelChoice
          labels={useConcordance(({ form }) => form.labels)}
          onChange={(labels) => changeForm({ labels })}
        />
        <Filters />
        <OrderChoice />
      </div>
    </search>
  );
}

function QueryField({ field, onEnter }: FormFieldsProps) {
  const { t } = useTranslation();
  const pattern = useConcordance(({ form }) => form.pattern);
  const hasProblem = useConcordance(({ rows }) => Boolean(rows?.problem));
  const onKeyDown = (event: KeyboardEvent) => {
    // The input method's own Enter and arrows.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") searchNow();
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onEnter();
  };
  return (
    <input
      ref={field}
      className="search-query"
      type="text"
      spellCheck={false}
      {...useComposedText(pattern, (next) => changeForm({ pattern: next }))}
      placeholder={t("search.query")}
      aria-label={t("search.query")}
      aria-invalid={hasProblem}
      onKeyDown={onKeyDown}
    />
  );
}

function Toggles() {
  const { isRegex, matchCase } = useConcordance(({ form }) => form);
  return <PatternToggles isRegex={isRegex} matchCase={matchCase} onChange={changeForm} />;
}

function ScopeChoice() {
  const { t } = useTranslation();
  const scope = useConcordance(({ form }) => form.scope);
  const choices: readonly Choice<ConcordanceForm["scope"]>[] = [
    { value: "text", name: t("search.scopeText") },
    { value: "annotations", name: t("search.scopeAnnotations") },
  ];
  return (
    <SelectField
      name={t("search.scope")}
      choices={choices}
      value={scope}
      onChange={(next) => changeForm({ scope: next })}
    />
  );
}

function OrderChoice() {
  const { t } = useTranslation();
  const orders = {
    document: t("search.orderDocument"),
    left: t("search.orderLeft"),
    right: t("search.orderRight"),
  };
  return (
    <OrderField
      orders={orders}
      order={useConcordance(({ form }) => form.order)}
      onChange={(order) => changeForm({ order })}
    />
  );
}

/** How many hits there are, or how far reading and searching are. */
function Status() {
  const { t } = useTranslation();
  useConcordance((state) => state.version);
  const rows = useConcordance((state) => state.rows);
  const wasCancelled = useConcordance((state) => state.wasCancelled);
  if (!rows || rows.problem) return <span className="search-status" />;
  const { about } = rows;
  const shown = about ? groupDigits(about.total) : "";
  const hits = about?.isTotalExact ? shown : `${shown}+`;
  const parts = about && [
    t("search.found", { count: about.total, hits }),
    t("search.inDocuments", { count: about.documentsWithHits }),
    rows.isReading && t("search.soFar"),
    about.skippedCount > 0 && t("search.skipped", { count: about.skippedCount }),
    wasCancelled && t("search.cancelled"),
  ];
  return (
    <span className="search-status">
      {parts?.filter(Boolean).join(" · ")}
      {rows.isReading && <CorpusStatus slot="concordance" cancel={cancelSearch} />}
    </span>
  );
}
