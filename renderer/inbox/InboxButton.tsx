import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { useSettings } from "../state/settings";
import { useInbox } from "./inboxStore";
import { countWaiting } from "./listing";
import { showInbox } from "./opening";
import "./inboxButton.css";

/** The way to the inbox, with how much waits there; nothing before the annotator has a name. */
export function InboxButton() {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  const count = useInbox(({ byDocument }) => countWaiting(byDocument));
  if (!annotator) return null;
  const name = count > 0 ? t("inbox.buttonWaiting", { count }) : t("inbox.heading");
  return (
    <Button className="button chip inbox-button" aria-label={name} onPress={showInbox}>
      <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
        <path d="M2 9.5 4 3h8l2 6.5V13H2zM2 9.5h3.5a2.5 2.5 0 0 0 5 0H14" />
      </svg>
      {count > 0 && <span className="inbox-badge">{count > 99 ? "99+" : count}</span>}
    </Button>
  );
}
