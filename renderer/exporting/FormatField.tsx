import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { changeForm, chooseFormat, useExport, useFormat } from "./exportStore";
import { FormRow } from "./FormRow";
import { choiceText, optionText, readerText } from "./formatTexts";

/** The format with who reads it, and what it lets one choose. */
export function FormatField() {
  const { t } = useTranslation();
  const formats = useExport((state) => state.formats);
  const format = useFormat();
  const choices = formats.map(({ id, name }) => ({ value: id, name }));
  return (
    <FormRow name={t("export.format")}>
      <SelectField
        name={t("export.format")}
        {...{ choices }}
        value={format?.id ?? ""}
        onChange={chooseFormat}
      />
      <p className="export-hint">{format && readerText(t, format.id)}</p>
      {format && format.options.length > 0 && (
        <div className="export-options">
          {format.options.map((option) => (
            <OptionField key={option.id} id={option.id} choices={option.choices} />
          ))}
        </div>
      )}
    </FormRow>
  );
}

function OptionField({ id, choices }: { id: string; choices: readonly string[] }) {
  const { t } = useTranslation();
  const chosen = useExport(({ form }) => form?.choices) ?? {};
  return (
    <SelectField
      name={optionText(t, id)}
      isNamed
      choices={choices.map((value) => ({ value, name: choiceText(t, value) }))}
      value={chosen[id] ?? choices[0] ?? ""}
      onChange={(value) => changeForm({ choices: { ...chosen, [id]: value } })}
    />
  );
}
