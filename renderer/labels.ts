import type { CSSProperties } from "react";
import type { Label } from "../core/model/LabelSet";
import { currentLanguage } from "./i18n/i18n";
import { useWorkspace } from "./state/workspaceStore";

export { keyCap } from "./keys/keyCaps";

const NO_LABELS: readonly Label[] = [];

/** The labels of the open project. */
export function useLabels(): readonly Label[] {
  return useWorkspace(({ info }) => info?.project.labels ?? NO_LABELS);
}

/** A label's name in the language shown; its id where the project does not define it. */
export function labelName(id: string): string {
  const label = useWorkspace.getState().info?.project.labels.find((known) => known.id === id);
  return label?.names[currentLanguage()] ?? id;
}

/** A label's colour for the theme shown, as CSS; neutral where the project does not define it. */
export function labelColor(labels: readonly Label[], id: string): string {
  const color = labels.find((known) => known.id === id)?.color;
  return color ? `light-dark(${color.light}, ${color.dark})` : "var(--soft)";
}

/** Outlines of swatches, so that colour is not needed to tell labels apart; more labels begin again. */
const SHAPES: readonly string[] = [
  "none",
  "circle(50%)",
  "polygon(50% -8%, 108% 50%, 50% 108%, -8% 50%)",
  "polygon(50% 0, 106% 100%, -6% 100%)",
  "polygon(-6% 0, 106% 0, 50% 100%)",
  "polygon(0 28%, 100% 28%, 100% 72%, 0 72%)",
];

/** A style that gives an element a label's colour as `--label-color`, and its swatches the label's shape. */
export function labelStyle(labels: readonly Label[], id: string): CSSProperties {
  return { "--label-color": labelColor(labels, id), "--label-shape": shapeOf(id) } as CSSProperties;
}

/** By the label's place in the project, as the underlines in the text. */
function shapeOf(id: string): string {
  const known = useWorkspace.getState().info?.project.labels ?? NO_LABELS;
  return shapeAt(known.findIndex((label) => label.id === id));
}

/** The shape of the label at a place in the project's order. */
export function shapeAt(place: number): string {
  return SHAPES[Math.max(0, place) % SHAPES.length] ?? "none";
}
