import { useEffect } from "react";
import { brushOnRelease, endBrush } from "../commands/brushing";
import { useTranslation } from "../i18n/useTranslation";
import { labelColor, labelName, labelStyle, useLabels } from "../labels";
import { useBrush } from "../state/brushStore";

/** Says which label every selection gets, and ends it; the pointer over the text shows it too. */
export function BrushInHand() {
  const { t } = useTranslation();
  const labels = useLabels();
  const { label } = useBrush();
  const color = label ? labelColor(labels, label) : null;
  useEffect(() => markText(color), [color]);
  useEffect(() => {
    if (!label) return;
    addEventListener("keyup", brushOnRelease);
    return () => removeEventListener("keyup", brushOnRelease);
  }, [label]);
  if (!label) return null;
  return (
    <button
      type="button"
      className="status-brush"
      style={labelStyle(labels, label)}
      data-testid="brush"
      onClick={endBrush}
    >
      <i className="swatch" />
      {t("status.brush", { label: labelName(label) })}
      <span>
        <kbd>Esc</kbd>
        {t("status.brushEnd")}
      </span>
    </button>
  );
}

/** Style sheets give the text another pointer, and its edge the label's colour. */
function markText(color: string | null): () => void {
  const { style, dataset } = document.documentElement;
  if (color) {
    dataset.brush = "true";
    style.setProperty("--brush-color", color);
  }
  return () => {
    delete dataset.brush;
    style.removeProperty("--brush-color");
  };
}
