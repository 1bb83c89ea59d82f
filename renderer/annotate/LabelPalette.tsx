import { memo, useLayoutEffect, useRef, useState } from "react";
import { Button, Toolbar } from "react-aria-components";
import type { Label } from "../../core/model/LabelSet";
import { deleteSelected, giveLabel, selectedAnnotation } from "../commands/annotating";
import { startRepair } from "../commands/repairing";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { keyCap } from "../keys/keyCaps";
import { labelStyle, useLabels } from "../labels";
import { LabelHint } from "../labels/LabelHint";
import { useDocuments } from "../state/documentStore";
import { requestNote, useView } from "../state/viewStore";
import { useEditor } from "./editorInUse";
import { placeBeside } from "./placeBeside";
import "./palette.css";

/** The labels to choose from, standing by the selected text or annotation. */
export function LabelPalette() {
  const palette = useView((state) => state.palette);
  const place = useAnchor();
  return palette && place ? <Palette kind={palette} anchor={place} /> : null;
}

/** Where the selection or the selected annotation is on screen, anew after each scroll; null when out of view. */
function useAnchor(): DOMRect | null {
  const { palette, selected, selection, visible } = useView();
  const editor = useEditor((state) => state.editor);
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box moves when the selection or the view does
  useLayoutEffect(() => {
    if (!palette || !editor) setAnchor(null);
    else
      setAnchor(
        palette === "selection" ? editor.selectionRect() : selected ? editor.annotationRect(selected) : null,
      );
  }, [palette, editor, selected, selection, visible]);
  return anchor;
}

function Palette({ kind, anchor }: { kind: "selection" | "annotation"; anchor: DOMRect }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const chosen = useSelectedLabel();
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) placeBeside(box.current, anchor);
  }, [anchor]);
  return (
    <Toolbar
      ref={box}
      className="palette"
      aria-label={t(kind === "selection" ? "palette.toolbar" : "palette.relabel")}
    >
      {labels.map((label) => (
        <LabelButton
          key={label.id}
          label={label}
          name={label.names[currentLanguage()]}
          isOn={kind === "annotation" && label.id === chosen}
        />
      ))}
      {kind === "annotation" ? <AnnotationButtons /> : <RepairButton />}
    </Toolbar>
  );
}

/** The label of the selected annotation, or undefined. */
function useSelectedLabel(): string | undefined {
  const selected = useView((state) => state.selected);
  return useDocuments(() => (selected ? selectedAnnotation()?.label : undefined));
}

// The palette is drawn anew at each step of the selection that it follows; its buttons stay as they are.
const LabelButton = memo(({ label, name, isOn }: { label: Label; name: string; isOn: boolean }) => {
  const labels = useLabels();
  return (
    <LabelHint label={label}>
      <Button
        className={isOn ? "palette-button on" : "palette-button"}
        style={labelStyle(labels, label.id)}
        onPress={() => giveLabel(label.id)}
        preventFocusOnPress
      >
        <i className="swatch" />
        {name}
        {label.key !== "" && <kbd>{keyCap(label.key)}</kbd>}
      </Button>
    </LabelHint>
  );
});

const RepairButton = memo(() => {
  const { t } = useTranslation();
  return (
    <Button className="palette-button soft" onPress={startRepair}>
      {t("repairs.correct")} <CommandKey id="correctReading" />
    </Button>
  );
});

const AnnotationButtons = memo(() => {
  const { t } = useTranslation();
  return (
    <>
      <Button className="palette-button soft" onPress={requestNote} preventFocusOnPress>
        {t("palette.note")} <CommandKey id="note" />
      </Button>
      <Button className="palette-button soft" onPress={deleteSelected} preventFocusOnPress>
        {t("palette.delete")} <CommandKey id="delete" />
      </Button>
    </>
  );
});
