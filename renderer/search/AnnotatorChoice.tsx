import type { AnnotatorId } from "../../core/model/ids";
import { useTranslation } from "../i18n/useTranslation";
import { useShownName } from "../review/names";
import { SelectField } from "./SelectField";

/** Stands for no choice in a list of them; no id is empty. */
const ANY = "";

export interface AnnotatorChoiceProps {
  /** Null for any. */
  readonly annotator: AnnotatorId | null;
  /** Everyone with a layer. */
  readonly known: readonly AnnotatorId[];
  readonly onChange: (annotator: AnnotatorId | null) => void;
}

/** Narrows to one annotator; not there while there is only one. */
export function AnnotatorChoice({ annotator, known, onChange }: AnnotatorChoiceProps) {
  const { t } = useTranslation();
  const shownName = useShownName();
  if (known.length < 2 && !annotator) return null;
  const choices = [
    { value: ANY, name: t("search.anyAnnotator") },
    ...known.map((each) => ({ value: each as string, name: shownName(each) })),
  ];
  return (
    <SelectField
      name={t("search.annotator")}
      choices={choices}
      value={annotator ?? ANY}
      onChange={(next) => onChange(next === ANY ? null : (next as AnnotatorId))}
    />
  );
}
