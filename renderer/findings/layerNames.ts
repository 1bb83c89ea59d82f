import { type AnnotatorId, GOLD } from "../../core/model/ids";
import { useTranslation } from "../i18n/useTranslation";
import { hiddenNames, useShownName } from "../review/names";
import { useFindings } from "./findingsStore";

/** What whoever has a layer is called: gold, their name, or in a blind review a letter. */
export function useLayerName(): (annotator: AnnotatorId) => string {
  const { t } = useTranslation();
  const shownName = useShownName();
  return (annotator) => (annotator === GOLD ? t("findings.gold") : shownName(annotator));
}

/** What a blind review calls those whose layers were read, by name; null while names are shown. */
export function hiddenLayerNames(): Record<AnnotatorId, string> | null {
  const layers = useFindings.getState().read?.layers ?? [];
  return hiddenNames(layers.map(({ annotator }) => annotator).filter((annotator) => annotator !== GOLD));
}
