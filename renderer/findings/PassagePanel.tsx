import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import type { Passage } from "../../electron/ipc/findings";
import { DocumentTitle } from "../documents/DocumentTitle";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelStyle, useLabels } from "../labels";
import { announce } from "../state/announcements";
import { client } from "../workbenchClient";
import type { OpenedPassages } from "./findingsStore";
import { closePassages, goToPassage } from "./reading";
import { useFindingsAnswer } from "./useFindingsAnswer";

const AT_A_TIME = 50;

export interface PassagePanelProps {
  readonly opened: OpenedPassages;
  /** The keys go to the passages, as soon as there are any. */
  readonly takesKeys: boolean;
}

/** The passages behind what was opened in a table, each of which opens its text. */
export function PassagePanel({ opened: { title, of }, takesKeys }: PassagePanelProps) {
  const { t } = useTranslation();
  const [count, setCount] = useState(AT_A_TIME);
  const answer = useFindingsAnswer(
    JSON.stringify(of),
    (annotator) => client.findingsPassages({ annotator, of, from: 0, count }),
    String(count),
  );
  const page = answer?.ok ? answer.value : null;
  const panel = useKeys(takesKeys);
  useEffect(() => {
    if (page) announce((say) => say("findings.opened", { title, count: page.total }));
  }, [page, title]);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="findings-passages"
      aria-label={t("findings.passages")}
      onKeyDown={closeOnEscape}
    >
      <header>
        <h3>{title}</h3>
        <Button className="button plain" onPress={closePassages}>
          {t("buttons.close")}
        </Button>
      </header>
      {!answer && <p className="findings-note">{t("findings.counting")}</p>}
      {answer && !answer.ok && <p role="status">{describeFailure(answer.error, currentLanguage())}</p>}
      {page && (
        <>
          <p className="findings-note">{t("findings.passageCount", { count: page.total })}</p>
          <PassageList passages={page.rows} />
          {count < page.total && count < 500 && (
            <Button className="button" onPress={() => setCount(Math.min(500, count + AT_A_TIME))}>
              {t("findings.more", { count: Math.min(AT_A_TIME, page.total - count) })}
            </Button>
          )}
        </>
      )}
    </aside>
  );
}

/** Whoever closes the panel goes on where it was opened, as long as that is still shown. */
function useKeys(takesKeys: boolean) {
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const here = panel.current;
    if (takesKeys) here?.focus();
    return () => {
      if (here?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
    };
  }, [takesKeys]);
  return panel;
}

function closeOnEscape(event: KeyboardEvent): void {
  if (event.key !== "Escape") return;
  event.preventDefault();
  closePassages();
}

function PassageList({ passages }: { passages: readonly Passage[] }) {
  const list = useRef<HTMLUListElement>(null);
  // Whoever has not gone elsewhere meanwhile goes on in it.
  useEffect(() => {
    const panel = list.current?.closest("aside");
    if (panel === document.activeElement) list.current?.querySelector("button")?.focus();
  }, []);
  return (
    <ul ref={list}>
      {passages.map((passage) => (
        <li key={`${passage.document} ${passage.annotator} ${passage.id}`}>
          <PassageButton passage={passage} />
        </li>
      ))}
    </ul>
  );
}

/** One passage with the words around it. */
export function PassageButton({ passage }: { passage: Passage }) {
  const labels = useLabels();
  return (
    <Button className="findings-passage" onPress={() => goToPassage(passage)}>
      <span className="findings-place">
        <DocumentTitle document={passage.document} /> {passage.city && <span>{passage.city}</span>}
      </span>
      <span>
        {startCut(passage.before)}
        <mark style={labelStyle(labels, passage.label)}>{passage.words}</mark>
        {endCut(passage.after)}
      </span>
    </Button>
  );
}

/** How many characters of context are shown; they read on from the passage. */
const BEFORE = 16;
const AFTER = 22;

/** The end of what stands before a passage, marked where more stands there. */
function startCut(before: string): string {
  const characters = [...before];
  return characters.length > BEFORE ? `…${characters.slice(-BEFORE).join("")}` : before;
}

function endCut(after: string): string {
  const characters = [...after];
  return characters.length > AFTER ? `${characters.slice(0, AFTER).join("")}…` : after;
}
