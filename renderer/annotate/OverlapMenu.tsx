import { useEffect, useLayoutEffect, useRef } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { findAnnotation } from "../../core/model/editLayer";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { useDocuments } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { type Overlap, selectAnnotation, useView } from "../state/viewStore";
import { focusText } from "./editorInUse";
import { placeBeside } from "./placeBeside";
import "./palette.css";

/** The annotations under the pointer, to choose one from, when there are several. */
export function OverlapMenu() {
  const overlap = useView((state) => state.overlap);
  return overlap ? <Menu overlap={overlap} /> : null;
}

function Menu({ overlap }: { overlap: Overlap }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const layer = useDocuments(({ current, opened }) => (current ? opened.get(current)?.layer : undefined));
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { x, y } = overlap.at;
    if (box.current) placeBeside(box.current, { left: x, top: y, bottom: y });
  }, [overlap]);
  useClosingOutside(box);
  const found = layer ? overlap.ids.flatMap((id) => findAnnotation(layer, id) ?? []) : [];
  const title = t("palette.here", { count: found.length });
  return (
    <div ref={box} className="overlap" data-testid="overlap-menu">
      <h2>{title}</h2>
      <ListBox aria-label={title} items={found} autoFocus="first" onAction={(id) => pick(String(id))}>
        {({ id, label, start, end }) => (
          <ListBoxItem id={id} textValue={shortQuote({ start, end })} style={labelStyle(labels, label)}>
            <i className="swatch" />
            <strong>{labelName(label)}</strong>
            <span className="overlap-quote">{shortQuote({ start, end })}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}

function pick(id: string): void {
  selectAnnotation(id, "annotation");
  focusText();
}

/** A press anywhere else, or Escape, closes the menu. */
function useClosingOutside(box: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const close = () => useView.setState({ overlap: null });
    const onPointerDown = ({ target }: PointerEvent) => !box.current?.contains(target as Node) && close();
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && close();
    window.addEventListener("pointerdown", onPointerDown, true);
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      window.removeEventListener("pointerdown", onPointerDown, true);
      window.removeEventListener("keydown", onKeyDown, true);
    };
  }, [box]);
}
