import { useId } from "react";
import {
  type NumberedMeasureForm,
  type PatternForm,
  patternFormBounds,
  type QuantityForm,
  type QuotedNameForm,
} from "../../../core/model/PatternForm";
import { useTranslation } from "../../i18n/useTranslation";
import { editForm, saveDraft } from "./patternStore";
import { WordsField } from "./WordsField";

/** The plain choices of a pattern. */
export function FormFields({ form }: { form: PatternForm }) {
  const { t } = useTranslation();
  switch (form.kind) {
    case "title":
      return <LengthField form={form} />;
    case "quotedName":
      return <QuotedName form={form} />;
    case "numbered":
      return <Numbered form={form} />;
    case "quantity":
      return <Quantity form={form} />;
    case "words":
      return (
        <WordsField
          name={t("patterns.words")}
          words={form.words}
          onChange={(words) => editForm({ ...form, words })}
        />
      );
  }
}

function QuotedName({ form }: { form: QuotedNameForm }) {
  const { t } = useTranslation();
  return (
    <>
      <WordsField
        name={t("patterns.heads")}
        words={form.heads}
        onChange={(heads) => editForm({ ...form, heads })}
      />
      <LengthField form={form} />
    </>
  );
}

function Numbered({ form }: { form: NumberedMeasureForm }) {
  const { t } = useTranslation();
  const choose = (isQuoted: boolean) => {
    editForm({ ...form, isQuoted });
    void saveDraft();
  };
  return (
    <>
      <WordsField
        name={t("patterns.counters")}
        words={form.counters}
        onChange={(counters) => editForm({ ...form, counters })}
      />
      <label className="pattern-check">
        <input type="checkbox" checked={form.isQuoted} onChange={({ target }) => choose(target.checked)} />
        {t("patterns.isQuoted")}
      </label>
    </>
  );
}

function Quantity({ form }: { form: QuantityForm }) {
  const { t } = useTranslation();
  const parts = ["before", "units", "after"] as const;
  return (
    <>
      {parts.map((part) => (
        <WordsField
          key={part}
          name={t(`patterns.${part}`)}
          words={form[part]}
          onChange={(words) => editForm({ ...form, [part]: words })}
        />
      ))}
      <LengthField form={form} />
    </>
  );
}

function LengthField({ form }: { form: Extract<PatternForm, { most: number }> }) {
  const { t } = useTranslation();
  const id = useId();
  const type = (most: number) => {
    if (Number.isInteger(most) && most >= 2 && most <= patternFormBounds.most) editForm({ ...form, most });
  };
  return (
    <div className="field pattern-length">
      <label htmlFor={id}>{t(form.kind === "quantity" ? "patterns.mostBefore" : "patterns.most")}</label>
      <input
        id={id}
        type="number"
        min={2}
        max={patternFormBounds.most}
        defaultValue={form.most}
        onChange={({ target }) => type(target.valueAsNumber)}
        onBlur={() => void saveDraft()}
      />
    </div>
  );
}
