import { useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../../i18n/useTranslation";
import { useBoundCommands, useChosenKeys } from "../../keys/boundCommands";
import type { Command } from "../../keys/Command";
import { withoutKey, withUsualKeys } from "../../keys/chooseKeys";
import { commandName, holderNames, labelNames } from "../../keys/commandName";
import { conflictsOf } from "../../keys/conflicts";
import { chordId, type KeyChord } from "../../keys/KeyChord";
import type { BoundCommand, ChosenKeys } from "../../keys/keyBindings";
import { chordText } from "../../keys/keyCaps";
import { labelStyle } from "../../labels";
import { changeSettings } from "../../state/settings";
import { KeyRecorder } from "./KeyRecorder";

/** One command with its keys: each can be taken away, and others recorded. */
export function KeyRow({ row }: { row: BoundCommand }) {
  const [isRecording, setIsRecording] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const { command } = row;
  // The button that was pressed may be gone; without a focus in the dialog Escape would not close it.
  const focusRow = () => requestAnimationFrame(() => addButton.current?.focus());
  const stop = () => {
    setIsRecording(false);
    focusRow();
  };
  return (
    <li className="key-row" data-command={command.id}>
      <span className="key-row-name">
        {command.label && <i className="swatch" style={labelStyle([command.label], command.label.id)} />}
        {commandName(command)}
        <Conflicts row={row} />
      </span>
      <span className="key-row-keys">
        {command.label ? <LabelKeys row={row} /> : <OwnKeys row={row} onRemove={focusRow} />}
        {!command.label && (
          <AddButton command={command} ref={addButton} onPress={() => setIsRecording(true)} />
        )}
        {!command.label && <ResetButton command={command} onReset={focusRow} />}
      </span>
      {isRecording && <KeyRecorder row={row} onDone={stop} />}
    </li>
  );
}

/** What tells a row from the others. */
export function rowId({ id, label }: Command): string {
  return `${id} ${label?.id}`;
}

function LabelKeys({ row }: { row: BoundCommand }) {
  const [first] = row.keys;
  return first && <kbd>{chordText(first)}</kbd>;
}

function OwnKeys({ row, onRemove }: { row: BoundCommand; onRemove: () => void }) {
  const { t } = useTranslation();
  const chosen = useChosenKeys();
  const remove = (chord: KeyChord) => {
    keep(withoutKey(chosen, row, chord));
    onRemove();
  };
  if (row.keys.length === 0) return <small>{t("keys.none")}</small>;
  return row.keys.map((chord) => (
    <span key={chordId(chord)} className="own-key">
      <kbd className={row.live.includes(chord) ? undefined : "key-lost"}>{chordText(chord)}</kbd>
      <Button
        className="key-remove"
        aria-label={t("keys.removeFor", { chord: chordText(chord), command: commandName(row.command) })}
        onPress={() => remove(chord)}
      >
        ×
      </Button>
    </span>
  ));
}

interface AddButtonProps {
  readonly command: Command;
  readonly ref: React.Ref<HTMLButtonElement>;
  readonly onPress: () => void;
}

function AddButton({ command, ref, onPress }: AddButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      ref={ref}
      className="key-add"
      aria-label={t("keys.addFor", { command: commandName(command) })}
      onPress={onPress}
    >
      +
    </Button>
  );
}

function ResetButton({ command, onReset }: { command: Command; onReset: () => void }) {
  const { t } = useTranslation();
  const chosen = useChosenKeys();
  if (!Object.hasOwn(chosen, command.id)) return null;
  return (
    <Button
      className="button plain key-reset"
      aria-label={t("keys.resetFor", { command: commandName(command) })}
      onPress={() => {
        keep(withUsualKeys(chosen, command.id));
        onReset();
      }}
    >
      {t("keys.reset")}
    </Button>
  );
}

/** Two commands may have one key when an old choice has come in the way, or a label's key, which then comes first. */
function Conflicts({ row }: { row: BoundCommand }) {
  const { t } = useTranslation();
  const conflicts = conflictsOf(useBoundCommands(), row);
  return conflicts.map(({ chord, holders }) => (
    <small key={chordId(chord)} className="key-conflict">
      <kbd>{chordText(chord)}</kbd>{" "}
      {row.live.includes(chord)
        ? t("keys.conflict", { holder: holderNames(holders) })
        : t("keys.lost", { labels: labelNames(holders) })}
    </small>
  ));
}

function keep(keys: ChosenKeys): void {
  void changeSettings({ keys });
}
