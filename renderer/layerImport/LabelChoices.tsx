import type { ImportedLabel } from "../../core/formats/importing/CorpusImport";
import type { Label } from "../../core/model/LabelSet";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelStyle, useLabels } from "../labels";
import { SelectField } from "../search/SelectField";
import { chooseLabel } from "./layerImporting";
import { chosenLabel, useLayerImport } from "./layerImportStore";

/** Stands for no label: ids of labels are never empty. */
const LEFT_OUT = "";

/** Which label of the project each label of the corpus becomes. */
export function LabelChoices({ labels }: { labels: readonly ImportedLabel[] }) {
  const { t } = useTranslation();
  const known = useLabels();
  return (
    <section className="layer-import-labels" aria-label={t("layerImport.labels")}>
      <h3>{t("layerImport.labels")}</h3>
      {labels.length === 0 && <p>{t("layerImport.noLabels")}</p>}
      <ul>
        {labels.map((label) => (
          <LabelChoice key={label.label} label={label} known={known} />
        ))}
      </ul>
    </section>
  );
}

function LabelChoice({ label: { label, count }, known }: { label: ImportedLabel; known: readonly Label[] }) {
  const { t } = useTranslation();
  const id = useLayerImport((state) => chosenLabel(state, label));
  const choices = [
    ...known.map((each) => ({ value: each.id, name: each.names[currentLanguage()] })),
    { value: LEFT_OUT, name: t("layerImport.leaveOut") },
  ];
  return (
    <li className={id === null ? "layer-import-left-out" : ""} style={labelStyle(known, id ?? "")}>
      <span className="layer-import-label">{label}</span>
      <small>{t("layerImport.labelCount", { annotations: count })}</small>
      <SelectField
        name={t("layerImport.labelAs", { label })}
        choices={choices}
        value={id ?? LEFT_OUT}
        onChange={(value) => chooseLabel(label, value === LEFT_OUT ? null : value)}
      />
    </li>
  );
}
