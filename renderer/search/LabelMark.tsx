import type { AnnotatorId } from "../../core/model/ids";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { useShownName } from "../review/names";

/** How the lines under letters are broken, so that colour is not needed; in the order of the project's labels. */
const LINES = ["solid", "dashed", "dotted", "double"];

export interface LabelMarkProps {
  readonly label: string;
  /** Whose it is, where that is to be said. */
  readonly annotator?: AnnotatorId;
  /** Drawn fainter: somebody else's. */
  readonly isOthers?: boolean;
}

/** A label in one character: told by its letter, its line and its colour. */
export function LabelMark({ label, annotator, isOthers = false }: LabelMarkProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const name = labelName(label);
  const [letter = "?"] = name;
  const place = labels.findIndex(({ id }) => id === label);
  const line = LINES[Math.max(0, place) % LINES.length];
  const shownName = useShownName();
  const title = annotator ? t("search.by", { label: name, annotator: shownName(annotator) }) : name;
  return (
    <span
      className={isOthers ? "label-mark others" : "label-mark"}
      style={{ ...labelStyle(labels, label), borderBottomStyle: line as "solid" }}
      title={title}
    >
      <span aria-hidden="true">{letter.toUpperCase()}</span>
    </span>
  );
}
