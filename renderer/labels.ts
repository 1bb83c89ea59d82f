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

/** A style that gives an element a label's colour as `--label-color`. */
export function labelStyle(labels: readonly Label[], id: string): CSSProperties {
  return { "--label-color": labelColor(labels, id) } as CSSProperties;
}
