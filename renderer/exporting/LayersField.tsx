import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { GOLD } from "../../core/model/ids";
import type { ExportableLayers, ExportForm } from "../../electron/ipc/exporting";
import { useTranslation } from "../i18n/useTranslation";
import { CheckField } from "./CheckField";
import { changeForm, useExport, useFormat } from "./exportStore";
import { FormRow } from "./FormRow";

/** Whose layers are exported: one at least, gold among them when somebody has reviewed. */
export function LayersField({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation();
  const exportable = useExport((state) => state.exportable);
  const names = exportable === null ? form.layers : namesIn(exportable);
  const choose = (keys: ReadonlySet<React.Key>) => {
    if (keys.size > 0) changeForm({ layers: names.filter((name) => keys.has(name)) });
  };
  return (
    <FormRow name={t("export.layers")}>
      <ToggleButtonGroup
        className="label-choice"
        aria-label={t("export.layers")}
        selectionMode="multiple"
        selectedKeys={form.layers}
        onSelectionChange={choose}
      >
        {names.map((name) => (
          <ToggleButton key={name} id={name} className="label-choice-value">
            {name === GOLD ? t("export.gold") : name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {form.layers.length > 1 && <p className="export-hint">{t("export.several")}</p>}
      {form.layers.includes(GOLD) && <OpenCases form={form} />}
    </FormRow>
  );
}

function namesIn({ annotators, reviewed }: ExportableLayers) {
  return [...annotators.map(({ annotator }) => annotator), ...(reviewed > 0 ? [GOLD] : [])];
}

function OpenCases({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation();
  if (!useFormat()?.keepsAttributes) return <p className="export-hint">{t("export.cannotMark")}</p>;
  return (
    <CheckField
      isChecked={form.openCases === "marked"}
      onChange={(isChecked) => changeForm({ openCases: isChecked ? "marked" : "omit" })}
    >
      {t("export.openCases")}
    </CheckField>
  );
}
