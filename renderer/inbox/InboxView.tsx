import { useEffect, useMemo, useRef } from "react";
import { describeFailure } from "../../core/errors";
import type { InboxItem } from "../../core/review/inbox";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { useSettings } from "../state/settings";
import { InboxBar } from "./InboxBar";
import { InboxList } from "./InboxList";
import { useInbox } from "./inboxStore";
import { type InboxChoice, itemKey, listed } from "./listing";
import "./inbox.css";

const choices = ["all", "waiting", "agreed"] as const satisfies readonly InboxChoice[];

/** What others have to say: corrections to agree to or contest, objections, and words that are meant for one. */
export function InboxView() {
  const { byDocument, choice, answered, active } = useInbox();
  const list = useRef<HTMLDivElement>(null);
  const items = useMemo(() => listed(byDocument, choice, answered), [byDocument, choice, answered]);
  const index = useActive(items, active);
  const hasItems = items.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another list
  useEffect(() => {
    if (hasItems) list.current?.focus();
  }, [hasItems, choice]);
  return (
    <>
      <Head />
      {hasItems ? <InboxList {...{ items, active: index, list }} /> : <Empty />}
      <InboxBar item={items[index]} toList={() => list.current?.focus()} />
    </>
  );
}

/** The place of the active item; of one that has gone, the place where it was. */
function useActive(items: readonly InboxItem[], active: string | null): number {
  const last = useRef(0);
  const found = active === null ? 0 : items.findIndex((item) => itemKey(item) === active);
  if (found >= 0) last.current = found;
  return Math.max(0, Math.min(last.current, items.length - 1));
}

function Head() {
  const { t } = useTranslation();
  const choice = useInbox((state) => state.choice);
  const isReading = useInbox((state) => state.isReading);
  return (
    <div className="inbox-head">
      <SelectField
        name={t("inbox.choice")}
        choices={choices.map((value) => ({ value, name: t(`inbox.choices.${value}`) }))}
        value={choice}
        onChange={(next) => useInbox.setState({ choice: next, active: null })}
      />
      <span>{t(choice === "agreed" ? "inbox.aboutAgreed" : "inbox.about")}</span>
      {isReading && <span role="status">{t("inbox.reading")}</span>}
    </div>
  );
}

function Empty() {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  const { problem, choice, isReading } = useInbox();
  if (problem) return <div className="search-said">{describeFailure(problem, currentLanguage())}</div>;
  if (!annotator) return <div className="search-said">{t("inbox.nobody")}</div>;
  const said = isReading ? "inbox.reading" : choice === "agreed" ? "inbox.noneAgreed" : "inbox.none";
  return <div className="search-said">{t(said)}</div>;
}
