import { useTranslation } from "../../i18n/useTranslation";
import { KeyCaps } from "../../keys/KeyCaps";
import { labelStyle } from "../../labels";
import type { PaletteSection } from "./findEntries";
import type { PaletteEntry } from "./PaletteEntry";

interface ListProps {
  readonly sections: readonly PaletteSection[];
  readonly chosen: PaletteEntry | undefined;
  readonly choose: (entry: PaletteEntry) => void;
  readonly hover: (entry: PaletteEntry) => void;
}

/** The entries under their headings. The field keeps the focus and names the chosen one. */
export function PaletteList({ sections, chosen, choose, hover }: ListProps) {
  const { t } = useTranslation();
  return (
    <div
      id="command-palette-list"
      className="command-palette-list"
      role="listbox"
      aria-label={t("commandPalette.results")}
    >
      {sections.map(({ kind, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which has no element of its own
        <div key={kind} role="group" aria-label={t(`commandPalette.${kind}`)}>
          <p aria-hidden="true">{t(`commandPalette.${kind}`)}</p>
          {entries.map((entry) => (
            <Option key={entry.id} isChosen={entry === chosen} {...{ entry, choose, hover }} />
          ))}
        </div>
      ))}
      {sections.length === 0 && <p className="empty">{t("commandPalette.none")}</p>}
    </div>
  );
}

interface OptionProps extends Pick<ListProps, "choose" | "hover"> {
  readonly entry: PaletteEntry;
  readonly isChosen: boolean;
}

function Option({ entry, isChosen, choose, hover }: OptionProps) {
  const { name, detail, keys, label } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys, as a combobox does
    // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active option
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={isChosen}
      className="command-palette-option"
      data-kind={entry.kind}
      onClick={() => choose(entry)}
      onMouseMove={() => isChosen || hover(entry)}
    >
      {label && <i className="swatch" style={labelStyle([label], label.id)} />}
      <span className="command-palette-name" {...(entry.kind === "document" && { lang: "zh-CN" })}>
        {name}
      </span>
      {detail && <small>{detail}</small>}
      <span className="command-palette-keys">
        <KeyCaps keys={keys} />
      </span>
    </div>
  );
}

/** The id of an entry's element. */
export function optionId({ id }: PaletteEntry): string {
  return `palette-${encodeURIComponent(id)}`;
}
