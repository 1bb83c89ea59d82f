import { Input, Label, NumberField } from "react-aria-components";
import { LARGEST_SEED, partNames, splitUnits } from "../../core/formats/splits/SplitOptions";
import type { ExportForm } from "../../electron/ipc/exporting";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { CheckField } from "./CheckField";
import { changeForm, usualSplit } from "./exportStore";
import { FormRow } from "./FormRow";

type Split = NonNullable<ExportForm["split"]>;

/** Whether the corpus is split, and how. */
export function SplitField({ form }: { readonly form: ExportForm }) {
  const { t } = useTranslation();
  return (
    <FormRow name={t("export.split")}>
      <CheckField
        isChecked={form.split !== null}
        onChange={(isChecked) => changeForm({ split: isChecked ? usualSplit : null })}
      >
        {t("export.splitWish")}
      </CheckField>
      {form.split && <Shares split={form.split} />}
    </FormRow>
  );
}

function Shares({ split }: { readonly split: Split }) {
  const { t } = useTranslation();
  const change = (part: Partial<Split>) => changeForm({ split: { ...split, ...part } });
  return (
    <>
      <div className="export-shares">
        {partNames.map((name) => (
          <Whole
            key={name}
            name={t(`export.part.${name}`)}
            value={split[name]}
            most={1000}
            onChange={(share) => changeShare(split, { [name]: share })}
          />
        ))}
        <Whole
          name={t("export.seed")}
          value={split.seed}
          most={LARGEST_SEED}
          onChange={(seed) => change({ seed })}
        />
      </div>
      <SelectField
        name={t("export.splitBy")}
        isNamed
        choices={splitUnits.map((value) => ({ value, name: t(`export.by.${value}`) }))}
        value={split.by}
        onChange={(by) => change({ by })}
      />
      <p className="export-hint">{t("export.splitHelp")}</p>
    </>
  );
}

/** One part at least has a share. */
function changeShare(split: Split, part: Partial<Split>): void {
  const next = { ...split, ...part };
  if (next.train + next.dev + next.test > 0) changeForm({ split: next });
}

interface WholeProps {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function Whole({ name, value, most, onChange }: WholeProps) {
  const take = (next: number) => onChange(Number.isNaN(next) ? 0 : next);
  return (
    <NumberField
      className="export-number"
      {...{ value }}
      minValue={0}
      maxValue={most}
      step={1}
      formatOptions={{ useGrouping: false }}
      onChange={take}
    >
      <Label>{name}</Label>
      <Input />
    </NumberField>
  );
}
