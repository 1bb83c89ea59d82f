import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "../../i18n/useTranslation";
import { useBoundCommands } from "../../keys/boundCommands";
import { isComposing } from "../../keys/KeyChord";
import { changeSettings, useSettings } from "../../state/settings";
import { useWorkspace } from "../../state/workspaceStore";
import { closeDialog } from "../dialogInUse";
import { WindowModal } from "../WindowModal";
import { findEntries, type PaletteSection } from "./findEntries";
import { commandEntries, documentEntries, type PaletteEntry } from "./PaletteEntry";
import { optionId, PaletteList } from "./PaletteList";
import "./palette.css";

/** How many choices are remembered, so that the next palette begins with them. */
const REMEMBERED = 20;

/** Everything that can be done and every document there is, found by typing. */
export function CommandPalette() {
  const { t } = useTranslation();
  return (
    <WindowModal dialog="palette" className="command-palette" label={t("commandPalette.label")}>
      <Palette />
    </WindowModal>
  );
}

function Palette() {
  const [query, setQuery] = useState("");
  // Never deferred: Enter pressed right after the last letter must choose from the answers to that letter.
  const sections = useSections(query);
  const entries = sections.flatMap((section) => section.entries);
  const [active, setActive] = useState(0);
  const chosen = entries[Math.min(active, entries.length - 1)];
  useScrollIntoView(chosen);
  const type = (text: string) => {
    setQuery(text);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and the arrows choose among an input method's candidates while it composes.
    if (isComposing(event.nativeEvent)) return;
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[
      event.key
    ];
    if (event.key === "Enter" && chosen) choose(chosen);
    else if (next !== undefined) setActive(within(next, entries.length, event.key.startsWith("Arrow")));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <PaletteField {...{ query, type, onKeyDown, chosen }} hasEntries={entries.length > 0} />
      <PaletteList {...{ sections, chosen, choose }} hover={(entry) => setActive(entries.indexOf(entry))} />
    </>
  );
}

interface FieldProps {
  readonly query: string;
  readonly type: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly chosen: PaletteEntry | undefined;
  readonly hasEntries: boolean;
}

function PaletteField({ query, type, onKeyDown, chosen, hasEntries }: FieldProps) {
  const { t } = useTranslation();
  return (
    <input
      className="command-palette-field"
      role="combobox"
      aria-label={t("commandPalette.label")}
      aria-autocomplete="list"
      aria-expanded={hasEntries}
      aria-controls="command-palette-list"
      aria-activedescendant={chosen ? optionId(chosen) : undefined}
      placeholder={t("commandPalette.placeholder")}
      value={query}
      onChange={({ target }) => type(target.value)}
      onKeyDown={onKeyDown}
      autoComplete="off"
      spellCheck={false}
      // biome-ignore lint/a11y/noAutofocus: a dialog's first field takes the focus
      autoFocus
    />
  );
}

/** What is listed for a query. What can be done is looked at once, as the palette opens. */
function useSections(query: string): readonly PaletteSection[] {
  const bound = useBoundCommands();
  const documents = useWorkspace(({ info }) => info?.documents);
  const { recentCommands } = useSettings();
  const entries = useMemo(
    () => [...commandEntries(bound), ...documentEntries(documents ?? [])],
    [bound, documents],
  );
  return useMemo(() => findEntries(entries, query, recentCommands), [entries, query, recentCommands]);
}

/** At either end the arrows go on at the other; pages stop there. */
function within(index: number, count: number, isAround: boolean): number {
  if (count === 0) return 0;
  if (isAround) return (index + count) % count;
  return Math.max(0, Math.min(count - 1, index));
}

/** Closes first, so that what is done finds the focus where it was. */
function choose(entry: PaletteEntry): void {
  closeDialog("palette");
  remember(entry);
  // The dialog gives the focus back a frame after it has gone.
  requestAnimationFrame(() => requestAnimationFrame(entry.run));
}

function remember({ id }: PaletteEntry): void {
  const before = useWorkspace.getState().info?.settings.recentCommands ?? [];
  const recentCommands = [id, ...before.filter((other) => other !== id)].slice(0, REMEMBERED);
  void changeSettings({ recentCommands });
}

function useScrollIntoView(entry: PaletteEntry | undefined): void {
  const id = entry && optionId(entry);
  const previous = useRef(id);
  useEffect(() => {
    if (id && id !== previous.current) document.getElementById(id)?.scrollIntoView({ block: "nearest" });
    previous.current = id;
  }, [id]);
}
