import { Button } from "react-aria-components";
import type { Catalogue } from "../i18n/catalogues";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useBoundCommands } from "../keys/boundCommands";
import type { CommandId } from "../keys/Command";
import { KeyCaps } from "../keys/KeyCaps";
import { keyCap } from "../keys/keyCaps";
import { labelStyle, useLabels } from "../labels";
import { LabelHint } from "../labels/LabelHint";
import { ReviewStatus } from "../review/ReviewStatus";
import { useReviewMode } from "../state/reviewMode";
import { showSideTab } from "../state/sideTab";
import { useLabelCount } from "../state/useLabelCount";
import { BrushInHand } from "./BrushInHand";
import { LongActions } from "./LongActions";
import "./StatusBar.css";

/** What the bottom line says about keys, and whose keys they are. */
const hints: readonly (readonly [keyof Catalogue["status"], readonly CommandId[]])[] = [
  ["next", ["nextAnnotation", "previousAnnotation"]],
  ["note", ["note"]],
  ["delete", ["delete"]],
];
const lastHints: typeof hints = [
  ["undo", ["undo"]],
  ["keys", ["keySheet"]],
];

/** The bottom line: what the window is about, and the keys that matter now. */
export function StatusBar() {
  const isReviewing = useReviewMode(({ isOn }) => isOn);
  return (
    <footer className="status-bar">
      {isReviewing ? <ReviewStatus /> : <AnnotateStatus />}
      {lastHints.map(([text, commands]) => (
        <Hint key={text} {...{ text, commands }} />
      ))}
    </footer>
  );
}

/** How many annotations of each label there are, and what tags. */
function AnnotateStatus() {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <>
      <Counts />
      <BrushInHand />
      <LongActions />
      <div className="status-keys">
        {labels.length > 0 && (
          <span>
            {labels.map(({ id, key }) => (
              <kbd key={id}>{keyCap(key)}</kbd>
            ))}
            {t("status.tag")}
          </span>
        )}
        {hints.map(([text, commands]) => (
          <Hint key={text} {...{ text, commands }} />
        ))}
      </div>
    </>
  );
}

/** A hint; none when the user has taken the keys away. */
function Hint({ text, commands }: { text: keyof Catalogue["status"]; commands: readonly CommandId[] }) {
  const { t } = useTranslation();
  const bound = useBoundCommands();
  const keys = commands.flatMap((id) => bound.find(({ command }) => command.id === id)?.live[0] ?? []);
  if (keys.length === 0) return null;
  return (
    <span>
      <KeyCaps keys={keys} />
      {t(`status.${text}`)}
    </span>
  );
}

function Counts() {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <ul className="status-counts" aria-label={t("status.counts")}>
      {labels.map((label) => (
        <li key={label.id} style={labelStyle(labels, label.id)}>
          <LabelHint label={label}>
            <Button className="status-label" onPress={() => showSideTab("guidelines")}>
              <i className="swatch" />
              <span>
                {label.names[currentLanguage()]} <Count label={label.id} />
              </span>
            </Button>
          </LabelHint>
        </li>
      ))}
    </ul>
  );
}

/** Apart from its button, so that an edit draws one number anew. */
function Count({ label }: { label: string }) {
  return groupDigits(useLabelCount(label));
}
