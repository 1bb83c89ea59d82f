import type { Span } from "../../core/text/Span";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { useBrush } from "../state/brushStore";
import { type Act, history, isLayerAct } from "../state/history";
import { changeLayers } from "../state/layerEdits";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { giveLabel, selectedAnnotation } from "./annotating";

/** Takes up the brush with a label, or lays it down when it has that label. Selected text is tagged at once. */
export function toggleBrush(label: string): void {
  if (useBrush.getState().label === label) endBrush();
  else takeBrush(label);
}

function takeBrush(label: string): void {
  const { selection } = useView.getState();
  useBrush.setState({ label });
  brushSelection();
  const tagged = selection && stroke ? selectedAnnotation() : undefined;
  announce((t) => {
    const named = { label: labelName(label) };
    if (!tagged) return t("announce.brushOn", named);
    return t("announce.brushOnTagging", { ...named, quote: shortQuote(tagged) });
  });
}

/** Lays the brush down. */
export function endBrush(): void {
  if (!useBrush.getState().label) return;
  useBrush.setState({ label: null });
  announce((t) => t("announce.brushOff"));
}

/** True while every selection is tagged at once. */
export const isBrushing = () => useBrush.getState().label !== null;

/** What the brush did last, if that did anything. */
let stroke: Act | null = null;

/** Tags what is selected, if the brush is in hand. Clicks say how the mouse selected it, 0 that it did not. */
export function brushSelection(clicks = 0): void {
  const { label } = useBrush.getState();
  if (!label || !useView.getState().selection) return;
  // The third click means the sentence, not the word of the second as well.
  if (clicks > 2 && stroke && history.latest === stroke) takeBackStroke();
  const before = history.latest;
  giveLabel(label);
  stroke = history.latest === before ? null : history.latest;
}

function takeBackStroke(): void {
  const act = history.undoing;
  if (!act || !isLayerAct(act)) return;
  changeLayers(act);
  history.moved("undo");
}

let isDragging = false;
/** True while Shift may still extend what has been selected. */
let isUnfinished = false;

/**
 * Tags a selection made by mouse as soon as the button is up. One that grows by key is not finished yet: it is
 * tagged when Shift is let go, see {@link brushOnRelease}, or with Enter.
 */
export function brushDragged(selection: Span | null, dragging: boolean, clicks: number): void {
  const isFinished = isDragging && !dragging;
  isDragging = dragging;
  isUnfinished = selection !== null && !dragging && !isFinished;
  if (isFinished && selection) brushSelection(clicks);
}

/** Tags a selection that Shift and the arrows have made, once Shift is up. */
export function brushOnRelease({ key }: KeyboardEvent): void {
  if (key !== "Shift" || !isUnfinished) return;
  isUnfinished = false;
  brushSelection();
}
