import type { TFunction } from "i18next";
import type { EvidenceChange } from "../../core/review/evidence";
import { labelName } from "../labels";
import { shortQuote } from "../state/quoteAsRead";
import { shownName } from "./names";

/** What somebody has changed of a case, in a sentence. */
export function changeText(t: TFunction<"window">, change: EvidenceChange): string {
  const { evidence } = change;
  const name = shownName(evidence.annotator);
  const label = labelName(evidence.label);
  if (change.kind === "attributes") return t("reviewCase.changeAttributes", { name });
  if (change.kind === "relabelled")
    return t("reviewCase.changeRelabelled", { name, label, before: labelName(change.before.label) });
  const quote = shortQuote(evidence);
  if (change.kind === "moved") return t("reviewCase.changeMoved", { name, quote });
  return t(change.kind === "added" ? "reviewCase.changeAdded" : "reviewCase.changeRemoved", {
    name,
    label,
    quote,
  });
}
