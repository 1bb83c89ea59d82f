import type { TFunction } from "i18next";
import { Button, ProgressBar } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { type LongAction, type Reached, useProgress } from "../state/progress";
import "./longActions.css";

/** What takes long, in the status bar: how far it is, and a way to cancel it. */
export function LongActions() {
  const actions = useProgress((state) => state.actions);
  return actions.map((action) => <Action key={action.id} action={action} />);
}

function Action({ action }: { action: LongAction }) {
  const { t } = useTranslation();
  return (
    <span className="long-action">
      <ActionProgress action={action} />
      {action.cancel && (
        <Button className="long-action-cancel" onPress={action.cancel}>
          {t("buttons.cancel")}
        </Button>
      )}
    </span>
  );
}

/** What a long action is and how far. */
export function ActionProgress({ action: { name, reached } }: { action: LongAction }) {
  const { t } = useTranslation();
  const percent = reached?.all ? (100 * reached.done) / reached.all : null;
  const count = reached ? countOf(t, reached) : undefined;
  return (
    <ProgressBar
      className="long-action-bar"
      aria-label={t(`progress.${name}`)}
      isIndeterminate={percent === null}
      value={percent ?? 0}
      {...(count !== undefined && { valueLabel: count })}
    >
      <span>{t(`progress.${name}`)}</span>
      <span className="long-action-track">
        <span style={{ width: `${percent ?? 100}%` }} className={percent === null ? "unknown" : ""} />
      </span>
      {count && <span>{count}</span>}
    </ProgressBar>
  );
}

/** Nothing where nothing has been reached of what nobody knows the end of. */
function countOf(t: TFunction<"window">, { done, all, counts }: Reached): string | undefined {
  if (all === null) return done > 0 ? t("progress.soFar", { done }) : undefined;
  if (all === 0) return undefined;
  return t(`progress.${counts}`, { done, all });
}
