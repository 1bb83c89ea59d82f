import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../../core/errors";
import type { LedgerChoice } from "../../../core/search/Ledger";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { AnnotatorChoice } from "../AnnotatorChoice";
import { CorpusStatus } from "../CorpusStatus";
import { LabelChoice } from "../LabelChoice";
import { OrderField } from "../OrderField";
import { type Choice, SelectField } from "../SelectField";
import { useSearch } from "../searchStore";
import { useAfterEdits } from "../useAfterEdits";
import { useComposedText } from "../useComposedText";
import { LedgerList } from "./LedgerList";
import { useLedger } from "./ledgerStore";
import { cancelListing, changeLedger, listPhrases, reviewEntry } from "./listing";
import "./ledger.css";

/** Every distinct phrase that was tagged, with the labels it was given: what is inconsistent comes first. */
export function LedgerView() {
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const requests = useSearch((state) => state.requests);
  useAfterEdits(listPhrases);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is a wish for the focus
  useEffect(() => {
    if (useSearch.getState().begins === "list" && list.current) list.current.focus();
    else field.current?.select();
  }, [requests]);
  return (
    <>
      <LedgerFields field={field} onEnter={() => list.current?.focus()} />
      <Phrases list={list} />
    </>
  );
}

interface LedgerFieldsProps {
  readonly field: React.RefObject<HTMLInputElement | null>;
  readonly onEnter: () => void;
}

function LedgerFields(props: LedgerFieldsProps) {
  const { t } = useTranslation();
  const labels = useLedger(({ form }) => form.labels);
  return (
    <search className="search-form" aria-label={t("ledger.heading")}>
      <div className="search-line">
        <PhraseField {...props} />
        <ChoiceField />
        <Status />
      </div>
      <div className="search-line">
        <LabelChoice labels={labels} onChange={(next) => changeLedger({ labels: next })} />
        <AnnotatorField />
        <LedgerOrderField />
        <ReviewButton />
      </div>
    </search>
  );
}

function PhraseField({ field, onEnter }: LedgerFieldsProps) {
  const { t } = useTranslation();
  const contains = useLedger(({ form }) => form.contains);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <input
      ref={field}
      className="search-query"
      type="text"
      spellCheck={false}
      {...useComposedText(contains, (next) => changeLedger({ contains: next }))}
      placeholder={t("ledger.filter")}
      aria-label={t("ledger.filter")}
      onKeyDown={onKeyDown}
    />
  );
}

function ChoiceField() {
  const { t } = useTranslation();
  const choice = useLedger(({ form }) => form.choice);
  const choices: readonly Choice<LedgerChoice>[] = [
    { value: "all", name: t("ledger.all") },
    { value: "inconsistent", name: t("ledger.inconsistent") },
    { value: "several-labels", name: t("ledger.severalLabels") },
  ];
  return (
    <SelectField
      name={t("ledger.choice")}
      choices={choices}
      value={choice}
      onChange={(next) => changeLedger({ choice: next })}
    />
  );
}

function AnnotatorField() {
  return (
    <AnnotatorChoice
      annotator={useLedger(({ form }) => form.annotator)}
      known={useLedger(({ rows }) => rows?.about?.annotators) ?? []}
      onChange={(annotator) => changeLedger({ annotator })}
    />
  );
}

/** For the phrase that the keys of the list are at. */
function ReviewButton() {
  const { t } = useTranslation();
  const hasPhrases = useLedger(({ rows }) => (rows?.total ?? 0) > 0);
  const review = () => {
    const { rows, active } = useLedger.getState();
    const entry = rows?.at(Math.min(active, rows.total - 1));
    if (entry) reviewEntry(entry);
  };
  return (
    <Button className="button" isDisabled={!hasPhrases} onPress={review}>
      {t("phraseReview.review")} <kbd>R</kbd>
    </Button>
  );
}

function LedgerOrderField() {
  const { t } = useTranslation();
  const orders = {
    inconsistent: t("ledger.orderInconsistent"),
    count: t("ledger.orderCount"),
    phrase: t("ledger.orderPhrase"),
  };
  return (
    <OrderField
      orders={orders}
      order={useLedger(({ form }) => form.order)}
      onChange={(order) => changeLedger({ order })}
    />
  );
}

/** How many phrases there are and how many of them are inconsistent, or how far the reading is. */
function Status() {
  const { t } = useTranslation();
  const about = useLedger(({ rows }) => rows?.about);
  const isReading = useLedger(({ rows }) => rows?.isReading);
  return (
    <span className="search-status">
      {about && (
        <>
          {t("ledger.listed", { count: about.total })}
          {about.severalLabels > 0 && ` · ${t("ledger.withSeveral", { count: about.severalLabels })}`}
          {about.partlyTagged > 0 && ` · ${t("ledger.withUntagged", { count: about.partlyTagged })}`}
        </>
      )}
      {isReading && <CorpusStatus slot="ledger" cancel={cancelListing} />}
    </span>
  );
}

function Phrases({ list }: { list: React.RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  const rows = useLedger((state) => state.rows);
  const total = useLedger((state) => state.rows?.total ?? 0);
  const problem = useLedger((state) => state.rows?.problem);
  if (rows && total > 0) return <LedgerList rows={rows} list={list} />;
  if (problem && problem.code !== "search-cancelled")
    return (
      <div className="search-said" role="alert">
        {describeFailure(problem, currentLanguage())}
      </div>
    );
  return <div className="search-said">{t(rows?.about ? "ledger.none" : "search.searching")}</div>;
}
