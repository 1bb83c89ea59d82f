import type { TFunction } from "i18next";
import type { Aspect, Difference } from "../../core/history/differences";
import type { Annotation } from "../../core/model/Annotation";
import { valuesOf } from "../../core/model/proposedAttributes";
import { attributeText } from "../annotate/attributeText";
import { labelName } from "../labels";
import { shortened, shownQuote } from "./shownQuote";

type Changed = Extract<Difference, { kind: "changed" }>;

/** What one aspect of a changed annotation was before. */
export function aspectText(
  t: TFunction<"window">,
  { from, annotation: to }: Changed,
  aspect: Aspect,
): string {
  switch (aspect) {
    case "label":
      return t("history.label", { from: labelName(from.label), to: labelName(to.label) });
    case "place":
      return t("history.place", { quote: shownQuote(from) });
    case "attributes":
      return Object.keys(from.attributes).length > 0
        ? t("history.attributes", { values: valuesText(from) })
        : t("history.attributesAdded");
    case "relations":
      return t("history.relations");
    case "note":
      return from.note === "" ? t("history.noteAdded") : t("history.note", { note: shortened(from.note) });
  }
}

const valuesText = (annotation: Annotation) =>
  shortened(Object.values(valuesOf(annotation)).map(attributeText).join(" · "));
