import { useState } from "react";
import { Button, Heading } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { useBoundCommands } from "../keys/boundCommands";
import { commandGroups } from "../keys/Command";
import { KeyCaps } from "../keys/KeyCaps";
import { labelStyle } from "../labels";
import { openSettings } from "./dialogInUse";
import { SearchBox } from "./SearchBox";
import { type SheetRow, sheetGroups } from "./sheetGroups";
import { WindowModal } from "./WindowModal";
import "./keySheet.css";

/** All keys on one sheet, by what they are for. */
export function KeySheet() {
  return (
    <WindowModal dialog="keySheet" className="key-sheet">
      <Sheet />
    </WindowModal>
  );
}

function Sheet() {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const groups = sheetGroups(useBoundCommands(), query);
  const shown = commandGroups.filter((group) => groups.get(group)?.length);
  return (
    <>
      <header className="key-sheet-header">
        <Heading slot="title">{t("keys.sheet")}</Heading>
        <SearchBox name={t("keys.search")} value={query} onChange={setQuery} autoFocus />
        <Button className="button" onPress={() => openSettings("keys")}>
          {t("keys.change")}
        </Button>
        <Button className="button" slot="close">
          {t("buttons.close")}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by key */}
      <section className="key-sheet-scroller" tabIndex={0} aria-label={t("keys.sheet")}>
        {/* In a box of its own: columns of a box that scrolls would go on to the side. */}
        <div className="key-sheet-groups">
          {shown.map((group) => (
            <div key={group} className="key-sheet-group">
              <h3>{t(`commandGroups.${group}`)}</h3>
              <dl>
                {groups.get(group)?.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </dl>
            </div>
          ))}
        </div>
        {shown.length === 0 && <p className="empty">{t("keys.noneFound")}</p>}
      </section>
    </>
  );
}

function Row({ row: { name, keys, label } }: { row: SheetRow }) {
  return (
    <div className="key-sheet-row">
      <dt>
        {label && <i className="swatch" style={labelStyle([label], label.id)} />}
        {name}
      </dt>
      <dd>
        <KeyCaps keys={keys} />
      </dd>
    </div>
  );
}
