import type { Annotation, Json } from "../../core/model/Annotation";
import { isEmptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { areConfirmed, confirmAttributes } from "../../core/model/proposedAttributes";
import { setAttribute } from "../../core/model/setAttribute";
import type { ValueAttribute } from "../../core/quantity/proposeOnDiff";
import { readQuantity } from "../../core/quantity/readQuantity";
import type { Result } from "../../core/result";
import { act, editable, selectedAnnotation } from "../commands/annotating";
import { announce } from "../state/announcements";
import { showSideTab } from "../state/sideTab";
import { drawSelected } from "../state/viewStore";

const now = () => new Date().toISOString();

function edit(change: (layer: Parameters<typeof setAttribute>[0]) => Result<LayerDiff>): boolean {
  const opened = editable();
  if (!opened) return false;
  const made = change(opened.layer);
  return made.ok && isEmptyDiff(made.value) ? false : act(opened, made);
}

/** Confirms what is proposed for one attribute. */
export function confirmValue({ id }: Annotation, attribute: ValueAttribute): void {
  if (edit((layer) => confirmAttributes(layer, id, now(), [attribute])))
    announce((t) => t("values.confirmed", { name: t(`values.${attribute}`) }));
}

/** Takes a value away. */
export function dropValue({ id }: Annotation, attribute: ValueAttribute): void {
  if (edit((layer) => setAttribute(layer, id, attribute, null, now())))
    announce((t) => t("values.dropped", { name: t(`values.${attribute}`) }));
}

/** Says a value as it was typed; nothing takes it away. False where a quantity cannot be read. */
export function writeValue(annotation: Annotation, attribute: ValueAttribute, typed: string): boolean {
  if (typed.trim() === "") {
    dropValue(annotation, attribute);
    return true;
  }
  const isQuantity = attribute === "quantity" || attribute === "threshold";
  const value = isQuantity ? (readQuantity(typed) as Json | null) : typed.trim();
  if (value === null) return false;
  if (edit((layer) => setAttribute(layer, annotation.id, attribute, value, now())))
    announce((t) => t("values.said", { name: t(`values.${attribute}`), value: typed.trim() }));
  return true;
}

/** True while something is proposed for the selected annotation. */
export function hasProposals(): boolean {
  const annotation = selectedAnnotation();
  return annotation !== undefined && !areConfirmed(annotation);
}

/** Confirms all that is proposed for the selected annotation. */
export function confirmAll(): void {
  const annotation = selectedAnnotation();
  if (annotation && edit((layer) => confirmAttributes(layer, annotation.id, now())))
    announce((t) => t("values.allConfirmed"));
}

/** Takes the keys to the first value of the selected annotation. */
export function goToValues(): void {
  showSideTab("annotations");
  drawSelected();
  document.querySelector<HTMLElement>(".annotation-card .value-field")?.focus();
}
