import type { CSSProperties } from "react";
import { useTranslation } from "../i18n/useTranslation";
import { openRing } from "./openRing";

interface RingProps {
  /** From 0 to 1. */
  readonly progress: number;
  readonly isDone?: boolean;
  readonly hasProblem: boolean;
}

/** How far a document is, as a ring that fills; an exclamation mark when something is wrong with it. */
export function ProgressRing({ progress, isDone = false, hasProblem }: RingProps) {
  const { t } = useTranslation();
  const { percent, filled } = openRing(progress);
  const name = hasProblem
    ? t("documents.problem")
    : isDone
      ? t("documents.done")
      : t("documents.progress", { percent });
  const kind = hasProblem ? "problem" : isDone ? "done" : "open";
  return (
    <span
      className={`ring ${kind}`}
      role="img"
      aria-label={name}
      title={name}
      style={{ "--progress": `${filled}%` } as CSSProperties}
    >
      {{ problem: "!", done: "✓", open: "" }[kind]}
    </span>
  );
}
