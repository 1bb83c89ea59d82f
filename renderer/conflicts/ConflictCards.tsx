import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Conflict, Decision } from "../../core/merge/LayerMerge";
import { decisionsFor } from "../../core/merge/settleMerge";
import { useTranslation } from "../i18n/useTranslation";
import { ConflictCard } from "./ConflictCard";
import { decide, type Looked, useConflicts } from "./conflictStore";

/** Cards drawn at once; those after them come up as these are decided. */
const MOST_SHOWN = 60;

const DECISION_KEYS: Readonly<Record<string, Decision>> = {
  Digit1: "ours",
  Digit2: "theirs",
  Digit3: "both",
};
const STEP_KEYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, KeyJ: 1, ArrowUp: -1, KeyK: -1 };

/** What is merged by itself in one line, and a card for each thing to decide. */
export function ConflictCards({ looked }: { looked: Looked }) {
  const { t } = useTranslation();
  const list = useRef<HTMLOListElement>(null);
  const decisions = useConflicts((state) => state.decisions);
  const firstOpen = looked.conflicts.findIndex(({ id }) => !decisions.has(id));
  const begin = Math.max(0, Math.min(firstOpen - 5, looked.conflicts.length - MOST_SHOWN));
  const shown = looked.conflicts.slice(begin, begin + MOST_SHOWN);
  useFocusOnFirst(list, looked);
  return (
    <>
      <Summary looked={looked} />
      {looked.conflicts.length > 0 && (
        <ol className="conflict-cards" ref={list} aria-label={t("conflicts.cards")}>
          {shown.map((conflict) => (
            <li key={conflict.id} tabIndex={-1} onKeyDown={(event) => onKey(event, conflict)}>
              <ConflictCard conflict={conflict} looked={looked} decision={decisions.get(conflict.id)} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function Summary({ looked: { preview, conflicts } }: { looked: Looked }) {
  const { t } = useTranslation();
  if (!preview) return <p className="conflict-summary">{t("conflicts.aboutUnsaved")}</p>;
  const { fromTheirs, fromOurs, hasBase } = preview;
  const isSame = fromTheirs + fromOurs + conflicts.length === 0;
  return (
    <p className="conflict-summary">
      {isSame ? t("conflicts.same") : t("conflicts.counts", { fromTheirs, fromOurs, open: conflicts.length })}
      {!isSame && ` ${t(hasBase ? "conflicts.hasBase" : "conflicts.noBase")}`}
    </p>
  );
}

/** The keys are for the first card as soon as there is one. */
function useFocusOnFirst(list: React.RefObject<HTMLOListElement | null>, looked: Looked): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item has other cards.
  useEffect(() => focusCard(list.current?.querySelector("li")), [list, looked]);
}

function onKey(event: KeyboardEvent<HTMLLIElement>, conflict: Conflict): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
  const card = event.currentTarget;
  const decision = DECISION_KEYS[event.code];
  const step = STEP_KEYS[event.code];
  if (decision && decisionsFor(conflict).includes(decision)) {
    decide(conflict.id, decision);
    focusCard(card.nextElementSibling);
  } else if (step) focusCard(step > 0 ? card.nextElementSibling : card.previousElementSibling);
  else return;
  event.preventDefault();
}

function focusCard(card: Element | null | undefined): void {
  if (!(card instanceof HTMLElement)) return;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
}
