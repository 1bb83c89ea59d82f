import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../../core/errors";
import { groupDigits } from "../../i18n/groupDigits";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { PatternToggles } from "../PatternToggles";
import { useComposedText } from "../useComposedText";
import { changeFind, closeFind, goToHit } from "./finding";
import { totalText, useFind } from "./findStore";
import { useFindMarks } from "./useFindMarks";
import "./find.css";

/** Finds words in the text on screen: a line above it, never over it. */
export function FindBar() {
  const isOpen = useFind((state) => state.isOpen);
  return isOpen ? <OpenBar /> : null;
}

function OpenBar() {
  const { t } = useTranslation();
  const { isRegex, matchCase, problem, current, place } = useFind();
  useFindMarks();
  return (
    <search
      className="find-bar"
      aria-label={t("search.find")}
      aria-busy={current !== null && place === null}
      onKeyDown={onKey}
    >
      <FindField />
      <PatternToggles isRegex={isRegex} matchCase={matchCase} onChange={changeFind} />
      {problem ? (
        <span className="find-problem" role="alert">
          {describeFailure(problem, currentLanguage())}
        </span>
      ) : (
        <Count />
      )}
      <span className="find-steps">
        <Button className="find-step" aria-label={t("search.previous")} onPress={() => void goToHit(-1)}>
          ↑
        </Button>
        <Button className="find-step" aria-label={t("search.next")} onPress={() => void goToHit(1)}>
          ↓
        </Button>
        <Button className="find-step" aria-label={t("search.closeFind")} onPress={closeFind}>
          ×
        </Button>
      </span>
    </search>
  );
}

function FindField() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const { pattern, problem, requests } = useFind();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is a wish for the focus
  useEffect(() => field.current?.select(), [requests]);
  return (
    <input
      ref={field}
      className="find-field"
      type="text"
      spellCheck={false}
      {...useComposedText(pattern, (next) => changeFind({ pattern: next }))}
      placeholder={t("search.findHere")}
      aria-label={t("search.findHere")}
      aria-invalid={problem !== null}
      onKeyDown={(event) => onFieldKey(event, field.current)}
    />
  );
}

function Count() {
  const { t } = useTranslation();
  const found = useFind();
  const { pattern, total, current } = found;
  if (pattern === "" || total === null) return <span className="find-count" />;
  if (total === 0) return <span className="find-count none">{t("search.noHit")}</span>;
  const place = current === null ? "–" : groupDigits(current + 1);
  return <span className="find-count">{t("search.place", { place, all: totalText(found) })}</span>;
}

/** Keys of the field: with an input method open they choose candidates. */
function onFieldKey(event: KeyboardEvent, field: HTMLInputElement | null): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "Enter") step(event, event.shiftKey ? -1 : 1);
  if (event.code === "KeyF" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
    event.preventDefault();
    field?.select();
  }
}

function onKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === "F3") step(event, event.shiftKey ? -1 : 1);
  if (event.key !== "Escape") return;
  event.preventDefault();
  closeFind();
}

function step(event: KeyboardEvent, direction: 1 | -1): void {
  event.preventDefault();
  void goToHit(direction);
}
