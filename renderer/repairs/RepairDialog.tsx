import { useState } from "react";
import { Button, Heading } from "react-aria-components";
import type { Repair } from "../../core/model/Project";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useEditor } from "../annotate/editorInUse";
import { putBack } from "../commands/repairing";
import { useTranslation } from "../i18n/useTranslation";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { useDocuments } from "../state/documentStore";
import { clearSelection } from "../state/viewStore";
import { rawOnOneLine } from "./repairHint";
import { type ListedRepair, useRepairs } from "./useRepairs";
import { wordsAround } from "./wordsAround";
import "./repairs.css";

/** How many are listed at first, and more at a time. */
const PAGE = 100;

/** All repairs of the document on screen, each with a way back. */
export function RepairDialog() {
  const opened = useDocuments((state) => (state.current ? state.opened.get(state.current) : undefined));
  return (
    <WindowModal dialog="repairs" className="repairs-modal">
      {opened && <Repairs opened={opened} />}
    </WindowModal>
  );
}

function Repairs({ opened }: { opened: OpenedDocument }) {
  const { t } = useTranslation();
  const { document } = opened.source;
  const { listed, stale } = useRepairs(opened.source);
  return (
    <>
      <Heading slot="title">{t("repairs.list")}</Heading>
      <p>{t("repairs.explain")}</p>
      {stale > 0 && <p role="status">{t("repairs.stale", { count: stale })}</p>}
      {listed.length === 0 ? (
        <p className="empty">{t("repairs.none")}</p>
      ) : (
        <RepairList opened={opened} listed={listed} />
      )}
      <footer className="dialog-footer">
        {listed.length > 1 && (
          <Button
            className="button plain"
            onPress={({ target }) => {
              focusAfter(target);
              void putBack(
                document,
                listed.map(({ repair }) => repair),
              );
            }}
          >
            {t("repairs.removeAll")}
          </Button>
        )}
        <Button className="button primary" slot="close">
          {t("buttons.close")}
        </Button>
      </footer>
    </>
  );
}

interface ListProps {
  readonly opened: OpenedDocument;
  readonly listed: readonly ListedRepair[];
}

function RepairList({ opened, listed }: ListProps) {
  const { t } = useTranslation();
  const [count, setCount] = useState(PAGE);
  return (
    <>
      <ul className="repair-list" aria-label={t("repairs.list")}>
        {listed.slice(0, count).map((each) => (
          <Row key={`${each.repair.start} ${each.repair.end}`} opened={opened} listed={each} />
        ))}
      </ul>
      {count < listed.length && (
        <Button className="button plain" onPress={() => setCount(count + PAGE)}>
          {t("repairs.more")}
        </Button>
      )}
    </>
  );
}

function Row({ opened, listed: { repair, reason } }: { opened: OpenedDocument; listed: ListedRepair }) {
  const { t } = useTranslation();
  const { document, text: rawText } = opened.source;
  const raw = rawOnOneLine(rawText.slice(repair.start, repair.end));
  return (
    <li className="repair-row">
      <span>
        {reason === null ? <Reading opened={opened} repair={repair} raw={raw} /> : <del>{raw}</del>}
        {reason !== null && <small>{t(`repairs.${reason}`)}</small>}
      </span>
      {reason === null && (
        <Button
          className="button plain"
          aria-label={t("repairs.showOne", { text: raw })}
          onPress={() => show(repair)}
        >
          {t("repairs.show")}
        </Button>
      )}
      <Button
        className="button"
        aria-label={t("repairs.removeOne", { text: raw })}
        onPress={({ target }) => {
          focusAfter(target);
          void putBack(document, [repair]);
        }}
      >
        {t("repairs.remove")}
      </Button>
    </li>
  );
}

function Reading({ opened, repair, raw }: { opened: OpenedDocument; repair: Repair; raw: string }) {
  const { before, after } = wordsAround(opened, repair);
  return (
    <span className="repair-words" lang="zh-CN">
      {before}
      <del>{raw}</del>
      {repair.text !== "" && <ins>{repair.text}</ins>}
      {after}
    </span>
  );
}

/** What goes with its repair must not take the keys along: they go to the next row, or out of the list. */
function focusAfter(pressed: Element): void {
  const row = pressed.closest("li");
  const near = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = near?.querySelector<HTMLElement>("button:last-of-type");
  (next ?? pressed.closest("section")?.querySelector<HTMLElement>(".primary"))?.focus();
}

/** Selects the repaired passage in the text. */
function show({ start, end }: Repair): void {
  closeDialog("repairs");
  clearSelection(start);
  const { editor } = useEditor.getState();
  editor?.setSelection({ start, end });
  editor?.scrollToSpan({ start, end });
  editor?.focus();
}
