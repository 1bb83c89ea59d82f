import { useLayoutEffect, useRef, useState } from "react";
import { Button, Toolbar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Label } from "../../core/model/LabelSet";
import { deleteSelected, giveLabel, selectedAnnotation } from "../commands/annotating";
import { startRepair } from "../commands/repairing";
import { currentLanguage } from "../i18n/i18n";
import { CommandKey } from "../keys/KeyCaps";
import { keyCap } from "../keys/keyCaps";
import { labelStyle, useLabels } from "../labels";
import { LabelHint } from "../labels/LabelHint";
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
        <LabelButton key={label.id} label={label} />
      ))}
      {kind === "annotation" ? <AnnotationButtons /> : <RepairButton />}
    </Toolbar>
  );
}

function LabelButton({ label }: { label: Label }) {
  const labels = useLabels();
  const selected = useView(({ palette }) => palette) === "annotation" ? selectedAnnotation() : undefined;
  return (
    <LabelHint label={label}>
      <Button
        className={selected?.label === label.id ? "palette-button on" : "palette-button"}
        style={labelStyle(labels, label.id)}
        onPress={() => giveLabel(label.id)}
        preventFocusOnPress
      >
        <i className="swatch" />
        {label.names[currentLanguage()]}
        {label.key !== "" && <kbd>{keyCap(label.key)}</kbd>}
      </Button>
    </LabelHint>
  );
}

function RepairButton() {
  const { t } = useTranslation();
  return (
    <Button className="palette-button soft" onPress={startRepair}>
      {t("repairs.correct")} <CommandKey id="correctReading" />
    </Button>
  );
}

function AnnotationButtons() {
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
}
