import type { CSSProperties } from "react";
import { useTranslation } from "react-i18next";

/** How far a document is, as a ring that fills; an exclamation mark when something is wrong with it. */
export function ProgressRing({ progress, hasProblem }: { progress: number; hasProblem: boolean }) {
  const { t } = useTranslation();
  const percent = Math.round(progress * 100);
  const name = hasProblem
    ? t("documents.problem")
    : progress === 1
      ? t("documents.done")
      : t("documents.progress", { percent });
  return (
    <span
      className={hasProblem ? "ring problem" : "ring"}
      role="img"
      aria-label={name}
      title={name}
      style={{ "--progress": `${percent}%` } as CSSProperties}
    >
      {hasProblem ? "!" : progress === 1 ? "✓" : ""}
    </span>
  );
}
