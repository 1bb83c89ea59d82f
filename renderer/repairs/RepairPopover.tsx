import { type FormEvent, useLayoutEffect, useRef, useState } from "react";
import { Button, Dialog, Form, Heading, Input, Label, Popover, TextField } from "react-aria-components";
import { projectBounds } from "../../core/model/projectBounds";
import { useEditor } from "../annotate/editorInUse";
import { correctPassage, leaveOutPassage } from "../commands/repairing";
import { useTranslation } from "../i18n/useTranslation";
import { useDocuments } from "../state/documentStore";
import { showLinesAlike } from "./linesAlikeStore";
import { rawOnOneLine } from "./repairHint";
import { closeDraft, type RepairDraft, useRepairDraft } from "./repairStore";
import "./repairs.css";

/** The form beside the selected passage in which its reading is corrected. */
export function RepairPopover() {
  const draft = useRepairDraft((state) => state.draft);
  const current = useDocuments((state) => state.current);
  return draft && draft.document === current ? <AtSelection draft={draft} /> : null;
}

function AtSelection({ draft }: { draft: RepairDraft }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [isPlaced, setPlaced] = useState(false);
  useLayoutEffect(() => {
    if (anchor.current) placeOverSelection(anchor.current);
    setPlaced(true);
  }, []);
  return (
    <>
      <div ref={anchor} className="repair-anchor" />
      <Popover
        triggerRef={anchor}
        isOpen={isPlaced}
        onOpenChange={(open) => open || closeDraft()}
        placement="bottom start"
        className="repair-popover"
      >
        <Dialog>
          <RepairForm draft={draft} />
        </Dialog>
      </Popover>
    </>
  );
}

/** Where the selection is out of view, at the top of the text. */
function placeOverSelection(anchor: HTMLElement): void {
  const text = document.querySelector('[data-testid="text"]')?.getBoundingClientRect() ?? new DOMRect();
  const box =
    useEditor.getState().editor?.selectionRect() ?? new DOMRect(text.left + text.width / 3, text.top);
  const { left, top, width, height } = box;
  Object.assign(anchor.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}

function RepairForm({ draft }: { draft: RepairDraft }) {
  const { t } = useTranslation();
  const [reading, setReading] = useState(draft.reading);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    void correctPassage(draft, reading);
  };
  return (
    <Form className="repair-form" onSubmit={keep}>
      <Heading slot="title">{t("repairs.title")}</Heading>
      <dl>
        <dt>{t("repairs.raw")}</dt>
        <dd>{rawOnOneLine(draft.raw)}</dd>
      </dl>
      <TextField
        className="repair-field"
        value={reading}
        onChange={setReading}
        maxLength={projectBounds.title}
        autoFocus
      >
        <Label>{t("repairs.reading")}</Label>
        <Input lang="zh-CN" />
      </TextField>
      <footer>
        <div>
          <Button
            className="button plain"
            onPress={() => void leaveOutPassage(draft.document, draft.passage)}
          >
            {t("repairs.leaveOut")}
          </Button>
          {draft.alike.length > 1 && (
            <Button className="button plain" onPress={() => showLinesAlike(draft)}>
              {t("repairs.leaveOutAlike", { count: draft.alike.length })}
            </Button>
          )}
        </div>
        <Button className="button" onPress={closeDraft}>
          {t("buttons.cancel")}
        </Button>
        <Button type="submit" className="button primary">
          {t("repairs.keep")}
        </Button>
      </footer>
    </Form>
  );
}
