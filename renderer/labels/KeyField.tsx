import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { enumerate } from "../i18n/enumerate";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { boundCommands, useChosenKeys } from "../keys/boundCommands";
import { holderNames } from "../keys/commandName";
import { holdersBeside } from "../keys/conflicts";
import { chordOf } from "../keys/KeyChord";
import { labelCommands } from "../keys/labelCommands";
import { isOfReview } from "../keys/labelKeys";
import { keyCap } from "../labels";
import { type DraftLabel, sharesKey } from "./draft";
import { editSelected, useLabelEditor } from "./editorStore";

/** The key that gives the label: recorded by pressing it, with whoever else has it. */
export function KeyField({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const [isRecording, setIsRecording] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const { key } = draft.label;
  // The button that was pressed goes away.
  const focusChange = () => requestAnimationFrame(() => change.current?.focus());
  const stop = () => setIsRecording(false);
  return (
    <div className="field">
      <span className="field-name">{t("labels.key")}</span>
      <span className="label-key">
        {isRecording ? (
          <Listening
            onLeft={stop}
            onDone={() => {
              stop();
              focusChange();
            }}
          />
        ) : (
          <Button ref={change} className="button" onPress={() => setIsRecording(true)}>
            {key === "" ? t("labels.noKey") : <kbd>{keyCap(key)}</kbd>}
            <span className="soft">{t("labels.changeKey")}</span>
          </Button>
        )}
        {key !== "" && !isRecording && (
          <Button
            className="button plain"
            aria-label={t("labels.removeKey")}
            onPress={() => {
              editSelected({ key: "" });
              focusChange();
            }}
          >
            ×
          </Button>
        )}
      </span>
      <OtherLabels draft={draft} />
      <OtherCommands draft={draft} />
    </div>
  );
}

interface ListeningProps {
  /** The focus has gone elsewhere. */
  readonly onLeft: () => void;
  /** A key was pressed, or Escape. */
  readonly onDone: () => void;
}

/** A button, which no input method composes into, so that every key comes as it is pressed. */
function Listening({ onLeft, onDone }: ListeningProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on through the form: nobody is to be caught here.
    if (event.key === "Tab") return onLeft();
    event.preventDefault();
    event.stopPropagation();
    const chord = event.code === "Escape" ? null : chordOf(event.nativeEvent);
    const isAlone = chord && !chord.control && !chord.alt && !chord.shift;
    if (isAlone) editSelected({ key: chord.code.replace(/^Numpad(?=\d$)/, "Digit") });
    if (isAlone || event.code === "Escape") onDone();
  };
  return (
    <button
      ref={button}
      type="button"
      className="button label-listening"
      onKeyDown={onKeyDown}
      onBlur={onLeft}
    >
      {t("labels.pressKey")}
    </button>
  );
}

/** Two labels with one key are not saved. */
function OtherLabels({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const others = useLabelEditor((state) => state.drafts).filter((other) => sharesKey(draft, other));
  if (others.length === 0) return null;
  const names = others.map(({ label }) => label.names[currentLanguage()] || t("labels.unnamed"));
  return (
    <small className="label-warning" role="status">
      {t("labels.keyTwice", { labels: enumerate(names) })}
    </small>
  );
}

/** A label's key comes first, so a command that has it would no longer be reached by it. */
function OtherCommands({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const chosen = useChosenKeys();
  const drafts = useLabelEditor((state) => state.drafts);
  const { key } = draft.label;
  const own = { ...draft.label, id: draft.key };
  const [command] = labelCommands([own]);
  if (key === "" || !command) return null;
  const bound = boundCommands(
    drafts.map((each) => ({ ...each.label, id: each.key })),
    chosen,
  );
  const others = holdersBeside(bound, { code: key }, command).filter(
    (holder) => holder.kind !== "command" || !(holder.command.label || isOfReview(holder.command)),
  );
  if (others.length === 0) return null;
  return (
    <small className="label-warning" role="status">
      {t("labels.keyHeld", { holder: holderNames(others) })}
    </small>
  );
}
