import type { Annotation } from "../../core/model/Annotation";
import type { LabelAttribute } from "../../core/model/LabelSet";
import { valuesOf } from "../../core/model/proposedAttributes";
import { attributeOf } from "../../core/model/setAttribute";
import { takesValues, valueAttributes } from "../../core/quantity/proposeOnDiff";
import { writeAttribute } from "../commands/attributes";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useLabels } from "../labels";
import { ValueRows } from "../values/ValueRows";
import { attributeText } from "./attributeText";
import { ChoiceField } from "./ChoiceField";
import { DraftField } from "./DraftField";
import "./attributes.css";

/** What can be said about the annotation as its label has it, and below what its file says beside that. */
export function AttributeRows({ annotation }: { annotation: Annotation }) {
  const label = useLabels().find(({ id }) => id === annotation.label);
  const values: ReadonlySet<string> = new Set(takesValues(label) ? valueAttributes : []);
  const known = (label?.attributes ?? []).filter(({ id }) => !values.has(id));
  const ids = new Set(known.map(({ id }) => id));
  const others = Object.keys(valuesOf(annotation)).filter((id) => !ids.has(id) && !values.has(id));
  return (
    <>
      {values.size > 0 && <ValueRows annotation={annotation} />}
      {known.map((attribute) => (
        <Row key={`${annotation.id} ${attribute.id}`} {...{ annotation, attribute }} />
      ))}
      {others.map((id) => (
        <OtherRow key={id} {...{ annotation, id }} />
      ))}
    </>
  );
}

interface RowProps {
  readonly annotation: Annotation;
  readonly attribute: LabelAttribute;
}

function Row({ annotation, attribute }: RowProps) {
  return (
    <>
      <dt>{attribute.names[currentLanguage()]}</dt>
      <dd>{field({ annotation, attribute })}</dd>
    </>
  );
}

function field({ annotation, attribute }: RowProps) {
  const value = attributeOf(annotation, attribute.id);
  const name = attribute.names[currentLanguage()];
  const write = (next: string | boolean | null) => writeAttribute(annotation.id, attribute, next);
  if (attribute.kind === "flag")
    return <FlagField name={name} isOn={value === true} onChange={(isOn) => write(isOn || null)} />;
  const shown = value === undefined ? "" : attributeText(value);
  if (attribute.kind === "choice")
    return <ChoiceField name={name} choices={attribute.choices} value={shown} onChange={write} />;
  return <DraftField name={name} value={shown} onKeep={(text) => write(text.trim() || null)} />;
}

interface FlagProps {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** Not ticked is as never said: whoever leaves it alone agrees with whoever unticks it. */
function FlagField({ name, isOn, onChange }: FlagProps) {
  return (
    <input
      type="checkbox"
      className="attribute-flag"
      aria-label={name}
      checked={isOn}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}

/** Kept as it is: another version, or another program, knows what it means. */
function OtherRow({ annotation, id }: { annotation: Annotation; id: string }) {
  const { t } = useTranslation();
  return (
    <>
      <dt className="attribute-other" title={t("annotations.otherAttribute")}>
        {id}
      </dt>
      <dd className="attribute-other">{attributeText(attributeOf(annotation, id) ?? null)}</dd>
    </>
  );
}
