import { useState } from "react";
import { Button, Heading } from "react-aria-components";
import { type Span, sliceSpan } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { leaveOutLines } from "../commands/repairing";
import { useTranslation } from "../i18n/useTranslation";
import { closeDialog } from "../shell/dialogInUse";
import { WindowModal } from "../shell/WindowModal";
import { useDocuments } from "../state/documentStore";
import { useLinesAlike } from "./linesAlikeStore";
import { rawOnOneLine } from "./repairHint";
import { wordsAround } from "./wordsAround";
import "./repairs.css";

/** How many are listed at first, and more at a time. */
const PAGE = 100;

/** The lines that say the same but for their numbers, to be looked over before they are left out together. */
export function LinesAlikeDialog() {
  const lines = useLinesAlike((state) => state.lines);
  const opened = useDocuments((state) => (lines ? state.opened.get(lines.document) : undefined));
  return (
    <WindowModal dialog="linesAlike" className="repairs-modal">
      {opened && lines && <Lines key={lines.alike[0]?.start} opened={opened} lines={lines.alike} />}
    </WindowModal>
  );
}

function Lines({ opened, lines }: { opened: OpenedDocument; lines: readonly Span[] }) {
  const { t } = useTranslation();
  const [kept, setKept] = useState<ReadonlySet<Span>>(new Set());
  const chosen = lines.filter((line) => !kept.has(line));
  const toggle = (line: Span) =>
    setKept(new Set(kept.has(line) ? [...kept].filter((each) => each !== line) : [...kept, line]));
  return (
    <>
      <Heading slot="title">{t("repairs.linesAlike")}</Heading>
      <p>{t("repairs.linesExplain")}</p>
      <label className="line-choice all">
        <input
          type="checkbox"
          checked={kept.size === 0}
          onChange={() => setKept(new Set(kept.size === 0 ? lines : []))}
        />
        {t("repairs.all")}
      </label>
      <LineList opened={opened} lines={lines} kept={kept} toggle={toggle} />
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("buttons.cancel")}
        </Button>
        <Button
          className="button primary"
          isDisabled={chosen.length === 0}
          onPress={() => {
            closeDialog("linesAlike");
            void leaveOutLines(opened.source.document, chosen);
          }}
        >
          {t("repairs.leaveOutLines", { count: chosen.length })}
        </Button>
      </footer>
    </>
  );
}

interface ListProps {
  readonly opened: OpenedDocument;
  readonly lines: readonly Span[];
  readonly kept: ReadonlySet<Span>;
  readonly toggle: (line: Span) => void;
}

function LineList({ opened, lines, kept, toggle }: ListProps) {
  const { t } = useTranslation();
  const [count, setCount] = useState(PAGE);
  return (
    <>
      <ul className="repair-list" aria-label={t("repairs.linesAlike")}>
        {lines.slice(0, count).map((line) => (
          <li key={line.start}>
            <label className="line-choice">
              <input type="checkbox" checked={!kept.has(line)} onChange={() => toggle(line)} />
              <InContext opened={opened} line={line} />
            </label>
          </li>
        ))}
      </ul>
      {count < lines.length && (
        <Button className="button plain" onPress={() => setCount(count + PAGE)}>
          {t("repairs.more")}
        </Button>
      )}
    </>
  );
}

function InContext({ opened, line }: { opened: OpenedDocument; line: Span }) {
  const { before, after } = wordsAround(opened, line);
  return (
    <span className="repair-words" lang="zh-CN">
      {before}
      <del>{rawOnOneLine(sliceSpan(opened.source.text, line))}</del>
      {after}
    </span>
  );
}
