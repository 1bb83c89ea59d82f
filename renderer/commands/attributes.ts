import type { Json } from "../../core/model/Annotation";
import type { LabelAttribute } from "../../core/model/LabelSet";
import { isEmptyDiff } from "../../core/model/LayerDiff";
import { setAttribute } from "../../core/model/setAttribute";
import { currentLanguage } from "../i18n/i18n";
import { announce, notify } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { perform } from "./perform";

/** Says something about an annotation as one undoable act; null takes it back. What is so already is no act. */
export function writeAttribute(id: string, attribute: LabelAttribute, value: Json): void {
  const opened = currentDocument();
  if (!opened || opened.layerProblem) return;
  const edit = setAttribute(opened.layer, id, attribute.id, value, new Date().toISOString());
  if (!edit.ok) notify(edit.error);
  else if (!isEmptyDiff(edit.value)) {
    perform([{ document: opened.source.document, diff: edit.value }]);
    sayAttribute(attribute, value);
  }
}

function sayAttribute({ names }: LabelAttribute, value: Json): void {
  const name = names[currentLanguage()];
  announce((t) => {
    if (value === null) return t("annotations.attributeCleared", { name });
    return t("annotations.attributeSet", {
      name,
      value: value === true ? t("annotations.yes") : String(value),
    });
  });
}
