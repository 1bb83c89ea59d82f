import { useMemo } from "react";
import type { AgreementNames } from "../../core/charts/agreementCharts";
import type { AnnotatorId } from "../../core/model/ids";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, useLabels } from "../labels";
import { useShownName } from "../review/names";
import { useWorkspace } from "../state/workspaceStore";

/** The words of the charts, the same object until one of them is another. */
export function useNames(): AgreementNames {
  const { t, language } = useTranslation();
  const labels = useLabels();
  const shownName = useShownName();
  const documents = useWorkspace(({ info }) => info?.documents);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of labels change with the labels and the language
  return useMemo(() => {
    const titles = new Map(documents?.map(({ document, title }) => [document as string, title]));
    return {
      strict: t("agreement.strictShort"),
      overlap: t("agreement.overlapShort"),
      label: labelName,
      document: (id) => titles.get(id) ?? id,
      annotator: (name) => shownName(name as AnnotatorId),
    };
  }, [language, labels, documents, shownName]);
}
