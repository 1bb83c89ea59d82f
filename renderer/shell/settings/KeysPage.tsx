import { useState } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../../i18n/useTranslation";
import { useBoundCommands } from "../../keys/boundCommands";
import { commandGroups } from "../../keys/Command";
import { commandName } from "../../keys/commandName";
import type { BoundCommand } from "../../keys/keyBindings";
import { chordText } from "../../keys/keyCaps";
import { changeSettings } from "../../state/settings";
import { fuzzyScore, queryWords, searchable } from "../palette/fuzzyScore";
import { SearchBox } from "../SearchBox";
import { KeyRow, rowId } from "./KeyRow";

/** Every command with its keys, to change them. */
export function KeysPage() {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const bound = useBoundCommands();
  const shown = bound.filter((each) => answers(each, query));
  return (
    <>
      <p>{t("keys.help")}</p>
      <div className="keys-tools">
        <SearchBox name={t("keys.search")} value={query} onChange={setQuery} />
        <ResetAll />
      </div>
      {commandGroups.map((group) => (
        <KeyGroup key={group} group={group} rows={shown.filter(({ command }) => command.group === group)} />
      ))}
      {shown.length === 0 && <p className="empty">{t("keys.noneFound")}</p>}
    </>
  );
}

interface KeyGroupProps {
  readonly group: (typeof commandGroups)[number];
  readonly rows: readonly BoundCommand[];
}

function KeyGroup({ group, rows }: KeyGroupProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  const hasLabels = rows.some(({ command }) => command.label);
  return (
    <section className="key-group" aria-label={t(`commandGroups.${group}`)}>
      <h3>{t(`commandGroups.${group}`)}</h3>
      {hasLabels && <p className="key-group-help">{t("keys.labelHelp")}</p>}
      <ul>
        {rows.map((row) => (
          <KeyRow key={rowId(row.command)} row={row} />
        ))}
      </ul>
    </section>
  );
}

function ResetAll() {
  const { t } = useTranslation();
  return (
    // Never disabled: that would take the focus out of the dialog, and Escape would not close it.
    <Button className="button" onPress={() => void changeSettings({ keys: {} })}>
      {t("keys.resetAll")}
    </Button>
  );
}

function answers({ command, keys }: BoundCommand, query: string): boolean {
  const names = [commandName(command, "zh-CN"), commandName(command, "en")];
  const text = searchable([...names, ...keys.map((chord) => chordText(chord))].join(" "));
  return fuzzyScore(queryWords(query), text) !== null;
}
