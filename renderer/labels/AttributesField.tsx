import { type Ref, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Language } from "../../core/errors";
import { attributeKinds, type Label, type LabelAttribute } from "../../core/model/LabelSet";
import { projectBounds } from "../../core/model/projectBounds";
import { useTranslation } from "../i18n/useTranslation";
import { newAttribute } from "./draft";
import { editSelected } from "./editorStore";

/** What can be said about an annotation with this label. */
export function AttributesField({ label }: { label: Label }) {
  const { t } = useTranslation();
  const { attributes } = label;
  const add = useRef<HTMLButtonElement>(null);
  const [added, setAdded] = useState<number | null>(null);
  const put = (next: readonly LabelAttribute[]) => editSelected({ attributes: next });
  return (
    <fieldset className="label-attributes">
      <legend className="field-name">{t("labels.attributes")}</legend>
      {attributes.map((attribute, at) => (
        <AttributeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a new attribute has no id yet, and rows do not move
          key={at}
          attribute={attribute}
          isAdded={at === added}
          onChange={(change) => put(attributes.with(at, { ...attribute, ...change }))}
          onRemove={() => {
            // The row's own button goes away.
            add.current?.focus();
            put(attributes.toSpliced(at, 1));
          }}
        />
      ))}
      <Button
        ref={add}
        className="button"
        onPress={() => {
          put([...attributes, newAttribute]);
          setAdded(attributes.length);
        }}
      >
        {t("labels.addAttribute")}
      </Button>
    </fieldset>
  );
}

interface RowProps {
  readonly attribute: LabelAttribute;
  /** True for the one added just now: it is named next. */
  readonly isAdded: boolean;
  readonly onChange: (change: Partial<LabelAttribute>) => void;
  readonly onRemove: () => void;
}

function AttributeRow({ attribute, isAdded, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  const { names, kind, choices } = attribute;
  return (
    <div className="label-attribute">
      <NameInput {...{ names, onChange }} language="zh-CN" {...(isAdded && { ref: focus })} />
      <NameInput {...{ names, onChange }} language="en" />
      <select
        aria-label={t("labels.kind")}
        value={kind}
        onChange={({ target }) => onChange({ kind: target.value as LabelAttribute["kind"] })}
      >
        {attributeKinds.map((each) => (
          <option key={each} value={each}>
            {t(`labels.kind_${each}`)}
          </option>
        ))}
      </select>
      <Button className="button plain" aria-label={t("labels.removeAttribute")} onPress={onRemove}>
        ×
      </Button>
      {kind === "choice" && (
        <textarea
          aria-label={t("labels.choices")}
          placeholder={t("labels.choices")}
          rows={Math.max(2, choices.length)}
          value={choices.join("\n")}
          onChange={({ target }) => onChange({ choices: target.value.split("\n") })}
        />
      )}
    </div>
  );
}

const focus = (input: HTMLInputElement | null) => input?.focus();

interface NameProps extends Pick<RowProps, "onChange"> {
  readonly names: LabelAttribute["names"];
  readonly language: Language;
  readonly ref?: Ref<HTMLInputElement>;
}

function NameInput({ names, language, ref, onChange }: NameProps) {
  const { t } = useTranslation();
  const name = t(`labels.name_${language}`);
  return (
    <input
      ref={ref}
      aria-label={name}
      placeholder={name}
      lang={language}
      maxLength={projectBounds.name}
      value={names[language]}
      onChange={({ target }) => onChange({ names: { ...names, [language]: target.value } })}
    />
  );
}
