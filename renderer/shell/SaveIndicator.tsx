import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import { timeOfDay } from "../i18n/dates";
import { useTranslation } from "../i18n/useTranslation";
import { announce, notify, withdraw } from "../state/announcements";
import { retrySaving, useEverythingSaved } from "../state/everythingSaved";
import type { SaveState } from "../state/SaveQueue";
import { SaveCopyButton } from "./SaveCopyButton";

/**
 * Says whether the disk holds all that the window holds; "saved" only after the disk has it. It is to be looked at:
 * said aloud, it would speak twice after every edit.
 */
export function SaveIndicator() {
  const { t } = useTranslation();
  const state = useEverythingSaved();
  const problem = state.kind === "failed" ? state.problem : null;
  useMessage(problem);
  useSaidWhenOver(state.kind);
  return (
    <>
      <span className="save-indicator" data-state={state.kind} data-testid="save-state">
        <SaveText state={state} />
      </span>
      {problem && (
        <>
          <Button className="button" onPress={() => retrySaving()}>
            {t("save.retry")}
          </Button>
          <SaveCopyButton />
        </>
      )}
    </>
  );
}

/** Tells a failure once, however often saving is tried again, and takes the message away when it is over. */
function useMessage(problem: Failure | null): void {
  const told = useRef(problem);
  told.current = problem;
  const line = problem ? describeFailure(problem) : null;
  useEffect(() => {
    const { current } = told;
    if (line === null || !current) return;
    notify(current);
    return () => withdraw(current);
  }, [line]);
}

/** Says aloud that what had failed has been saved after all. */
function useSaidWhenOver(kind: SaveState["kind"]): void {
  const hasFailed = useRef(false);
  useEffect(() => {
    if (kind === "saved" && hasFailed.current) announce((t) => t("save.afterAll"));
    if (kind !== "saving") hasFailed.current = kind === "failed";
  }, [kind]);
}

function SaveText({ state }: { state: SaveState }) {
  const { t } = useTranslation();
  if (state.kind === "saving" && state.documents > 1) return t("save.savingMany", { count: state.documents });
  if (state.kind === "saved") return t("save.savedAt", { time: timeOfDay(state.savedAt) });
  return t(`save.${state.kind}`);
}
