import { flattenings, textForms } from "../../core/formats/WriteOptions";
import type { ExportForm } from "../../electron/ipc/exporting";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { changeForm, useFormat } from "./exportStore";
import { FormRow } from "./FormRow";

/** The text as it is stored or as it reads, and which of overlapping annotations stay where a format cannot hold all. */
export function TextFields({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <FormRow name={t("export.text")}>
      <SelectField
        name={t("export.text")}
        choices={textForms.map((value) => ({ value, name: t(`export.${value}`) }))}
        value={form.text}
        onChange={(text) => changeForm({ text })}
      />
      <p className="export-hint">{t(`export.${form.text}Help`)}</p>
      {format && !format.holdsOverlaps && (
        <SelectField
          name={t("export.overlaps")}
          isNamed
          choices={flattenings.map((value) => ({ value, name: t(`export.${value}`) }))}
          value={form.flattening}
          onChange={(flattening) => changeForm({ flattening })}
        />
      )}
    </FormRow>
  );
}
