import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../../i18n/useTranslation";
import { useBoundCommands, useChosenKeys } from "../../keys/boundCommands";
import { withKey } from "../../keys/chooseKeys";
import { commandName, holderNames } from "../../keys/commandName";
import { holdersBeside, type KeyHolder } from "../../keys/conflicts";
import { chordOf, type KeyChord } from "../../keys/KeyChord";
import type { BoundCommand } from "../../keys/keyBindings";
import { chordText } from "../../keys/keyCaps";
import { announce } from "../../state/announcements";
import { changeSettings } from "../../state/settings";

interface RecorderProps {
  readonly row: BoundCommand;
  readonly onDone: () => void;
}

/** Takes the next key for a command; one that is taken is shown with its holder first. */
export function KeyRecorder({ row, onDone }: RecorderProps) {
  const bound = useBoundCommands();
  const chosen = useChosenKeys();
  const [asked, setAsked] = useState<KeyChord | null>(null);
  const { command } = row;
  const give = (chord: KeyChord) => {
    void changeSettings({ keys: withKey(chosen, bound, command, chord) });
    announce((t) => t("keys.recorded", { command: commandName(command), chord: chordText(chord) }));
    onDone();
  };
  const record = (chord: KeyChord) => {
    if (holdersBeside(bound, chord, command).length === 0) give(chord);
    else setAsked(chord);
  };
  if (!asked) return <Listening {...{ row, onDone, record }} />;
  const holders = holdersBeside(bound, asked, command);
  return <Taken {...{ chord: asked, holders, give, onDone }} again={() => setAsked(null)} />;
}

interface ListeningProps extends RecorderProps {
  readonly record: (chord: KeyChord) => void;
}

/** A button, which no input method composes into, so that every key comes as it is pressed. */
function Listening({ row, onDone, record }: ListeningProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab goes on through the window: nobody is to be caught here.
    if (event.key === "Tab") return onDone();
    event.preventDefault();
    event.stopPropagation();
    if (event.code === "Escape") return onDone();
    const chord = chordOf(event.nativeEvent);
    if (chord) record(chord);
  };
  return (
    <div className="key-recorder">
      <button
        ref={button}
        type="button"
        className="key-listening"
        aria-label={t("keys.recordingFor", { command: commandName(row.command) })}
        onKeyDown={onKeyDown}
        onBlur={onDone}
      >
        {t("keys.recording")}
      </button>
      <small>{t("keys.escapeCancels")}</small>
    </div>
  );
}

interface TakenProps {
  readonly chord: KeyChord;
  readonly holders: readonly KeyHolder[];
  readonly give: (chord: KeyChord) => void;
  readonly again: () => void;
  readonly onDone: () => void;
}

/** Says who has the key, before it is taken from them; a label or the text view keeps its own. */
function Taken({ chord, holders, give, again, onDone }: TakenProps) {
  const { t } = useTranslation();
  const canTake = holders.every((holder) => holder.kind === "command" && !holder.command.label);
  const holder = holderNames(holders);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // The settings themselves stay open.
    event.stopPropagation();
    onDone();
  };
  return (
    <div className="key-recorder taken" role="alert" onKeyDown={leave}>
      <p>{t(canTake ? "keys.taken" : "keys.takenForGood", { chord: chordText(chord), holder })}</p>
      {canTake && (
        <Button className="button" onPress={() => give(chord)} autoFocus>
          {t("keys.takeAway")}
        </Button>
      )}
      <Button className="button" onPress={again} autoFocus={!canTake}>
        {t("keys.another")}
      </Button>
      <Button className="button plain" onPress={onDone}>
        {t("buttons.cancel")}
      </Button>
    </div>
  );
}
