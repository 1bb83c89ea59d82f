import { type RefObject, useRef, useState } from "react";
import { Button, ListBox, ListBoxItem, type Selection } from "react-aria-components";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { keyCap, labelStyle, shapeAt } from "../labels";
import { type DraftLabel, problemsOf } from "./draft";
import { addDraft, moveSelected, selectDraft, useLabelEditor } from "./editorStore";

/** The labels in their order, to choose one from, add one, and move it. */
export function LabelRail() {
  const { t } = useTranslation();
  const { drafts, selected } = useLabelEditor();
  const at = drafts.findIndex(({ key }) => key === selected);
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const [said, setSaid] = useState("");
  const move = (step: -1 | 1) => {
    moveSelected(step);
    const place = at + step;
    const label = drafts[at] ? nameOf(drafts[at]) || t("labels.unnamed") : "";
    setSaid(t("labels.moved", { label, at: place + 1, all: drafts.length }));
    // At either end a button goes out of use, and the focus it has with it.
    if (place === 0) focusSoon(down);
    if (place === drafts.length - 1) focusSoon(up);
  };
  const choose = (keys: Selection) => {
    const [key] = keys === "all" ? [] : [...keys];
    if (key !== undefined) selectDraft(String(key));
  };
  return (
    <div className="label-rail">
      <ListBox
        aria-label={t("labels.heading")}
        className="label-rail-list"
        items={drafts}
        dependencies={[t, drafts]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={choose}
      >
        {(draft) => (
          <ListBoxItem id={draft.key} className="label-rail-item" textValue={nameOf(draft)}>
            <RailRow draft={draft} />
          </ListBoxItem>
        )}
      </ListBox>
      <div className="label-rail-buttons">
        <Button className="button" onPress={addDraft}>
          {t("labels.add")}
        </Button>
        <Button
          ref={up}
          className="button"
          aria-label={t("labels.up")}
          isDisabled={at <= 0}
          onPress={() => move(-1)}
        >
          ↑
        </Button>
        <Button
          ref={down}
          className="button"
          aria-label={t("labels.down")}
          isDisabled={at < 0 || at === drafts.length - 1}
          onPress={() => move(1)}
        >
          ↓
        </Button>
        <span className="visually-hidden" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** Of two labels, the other button is out of use until they have been drawn anew. */
function focusSoon(button: RefObject<HTMLButtonElement | null>): void {
  requestAnimationFrame(() => button.current?.focus());
}

const nameOf = ({ label }: DraftLabel) => label.names[currentLanguage()];

function RailRow({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const hasProblem = useLabelEditor(({ drafts }) => problemsOf(draft, drafts).length > 0);
  const { label } = draft;
  const place = useLabelEditor(({ drafts }) => drafts.indexOf(draft));
  const style = { ...labelStyle([label], label.id), "--label-shape": shapeAt(place) };
  return (
    <>
      <i className="swatch" style={style} />
      <span>{nameOf(draft) || t("labels.unnamed")}</span>
      {hasProblem && (
        <em className="label-rail-problem">
          !<span className="visually-hidden">{t("labels.incomplete")}</span>
        </em>
      )}
      {label.key !== "" && <kbd>{keyCap(label.key)}</kbd>}
    </>
  );
}
