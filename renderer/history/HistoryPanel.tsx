import { useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { AnnotatorId } from "../../core/model/ids";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useTranslation } from "../i18n/useTranslation";
import { useShownName } from "../review/names";
import { SelectField } from "../search/SelectField";
import { useDocuments } from "../state/documentStore";
import { Bin } from "./Bin";
import { type HistoryPart, useHistoryPart } from "./historyPart";
import { Versions } from "./Versions";
import "../annotate/viewSwitch.css";
import "./history.css";

const parts: readonly HistoryPart[] = ["versions", "bin"];

/** What the layers of the document shown were: kept versions of anybody's, and what was deleted in one's own. */
export function HistoryPanel() {
  const opened = useDocuments(({ current, opened }) => (current ? opened.get(current) : undefined));
  return opened ? <History key={opened.source.document} opened={opened} /> : null;
}

function History({ opened }: { opened: OpenedDocument }) {
  const part = useHistoryPart((state) => state.part);
  const own = opened.layer.annotator;
  const [annotator, setAnnotator] = useState(own);
  return (
    <div className="history">
      <header className="history-head">
        <PartSwitch part={part} />
        {part === "versions" && <Whose {...{ opened, annotator, setAnnotator }} />}
      </header>
      {part === "bin" ? <Bin opened={opened} /> : <Versions key={annotator} {...{ opened, annotator }} />}
    </div>
  );
}

function PartSwitch({ part }: { part: HistoryPart }) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t("history.parts")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[part]}
      onSelectionChange={(keys) =>
        useHistoryPart.setState({ part: parts.find((each) => keys.has(each)) ?? part })
      }
    >
      {parts.map((each) => (
        <ToggleButton key={each} id={each}>
          {t(`history.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

interface WhoseProps {
  readonly opened: OpenedDocument;
  readonly annotator: AnnotatorId;
  readonly setAnnotator: (annotator: AnnotatorId) => void;
}

/** Whose versions are looked at; nothing to choose while nobody else has a layer here. */
function Whose({ opened, annotator, setAnnotator }: WhoseProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const own = opened.layer.annotator;
  if (opened.others.length === 0) return null;
  const choices = [
    { value: own, name: t("history.you", { annotator: own }) },
    ...opened.others.map((other) => ({ value: other.annotator, name: shownName(other.annotator) })),
  ];
  return (
    <SelectField name={t("history.whose")} choices={choices} value={annotator} onChange={setAnnotator} />
  );
}
