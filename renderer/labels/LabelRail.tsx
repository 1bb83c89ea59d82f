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
          className="button"
          aria-label={t("labels.up")}
          isDisabled={at <= 0}
          onPress={() => moveSelected(-1)}
        >
          ↑
        </Button>
        <Button
          className="button"
          aria-label={t("labels.down")}
          isDisabled={at < 0 || at === drafts.length - 1}
          onPress={() => moveSelected(1)}
        >
          ↓
        </Button>
      </div>
    </div>
  );
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
