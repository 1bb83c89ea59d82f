import { useState } from "react";
import type { Json } from "../../core/model/Annotation";
import type { AttributeKind, LabelAttribute } from "../../core/model/LabelSet";
import { takesValues, valueAttributes } from "../../core/quantity/proposeOnDiff";
import { quantityIn } from "../../core/quantity/quantityIn";
import { quantityDraft } from "../../core/quantity/quantityText";
import { readQuantity } from "../../core/quantity/readQuantity";
import { attributeText } from "../annotate/attributeText";
import { ChoiceField } from "../annotate/ChoiceField";
import { DraftField } from "../annotate/DraftField";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useLabels } from "../labels";
import { announce } from "../state/announcements";
import { type InHand, sayOfHand } from "./hand";
import "../annotate/attributes.css";

/** An attribute that can be said of what is in hand. */
interface Field {
  readonly id: string;
  readonly name: string;
  readonly kind: AttributeKind | "quantity";
  readonly choices: LabelAttribute["choices"];
}

/** What can be said of a span about to be accepted, as its label has it, and below what is said beside that. */
export function GoldAttributes({ held }: { held: InHand }) {
  const { t } = useTranslation();
  const fields = useFields(held);
  const ids = new Set(fields.map(({ id }) => id));
  const others = Object.entries(held.attributes).filter(([id]) => !ids.has(id));
  if (fields.length + others.length === 0) return <dd className="hand-none">{t("deciding.noAttributes")}</dd>;
  return (
    <>
      {fields.map((field) => (
        <Row key={`${held.of} ${held.at} ${field.id}`} field={field} value={valueIn(held, field.id)} />
      ))}
      {others.map(([id, value]) => (
        <div key={id}>
          <dt>{id}</dt>
          <dd>{attributeText(value)}</dd>
        </div>
      ))}
    </>
  );
}

/** An attribute may be called `constructor`: what every object inherits is not said. */
const valueIn = ({ attributes }: InHand, id: string): Json =>
  (Object.hasOwn(attributes, id) ? attributes[id] : null) ?? null;

function useFields({ label: id, attributes }: InHand): readonly Field[] {
  const { t } = useTranslation();
  const label = useLabels().find((each) => each.id === id);
  const values = takesValues(label) ? valueAttributes : [];
  const isShown = (name: string) => name !== "threshold" || Object.hasOwn(attributes, name);
  const isValue = new Set<string>(values);
  const own = (label?.attributes ?? []).filter((each) => !isValue.has(each.id));
  return [
    ...values.filter(isShown).map((name): Field => {
      const kind = name === "quantity" || name === "threshold" ? "quantity" : "text";
      return { id: name, name: t(`values.${name}`), kind, choices: [] };
    }),
    ...own.map(({ names, ...each }): Field => ({ ...each, name: names[currentLanguage()] })),
  ];
}

interface RowProps {
  readonly field: Field;
  readonly value: Json;
}

function Row({ field, value }: RowProps) {
  return (
    <div>
      <dt>{field.name}</dt>
      <dd>
        <FieldOf field={field} value={value} />
      </dd>
    </div>
  );
}

function FieldOf({ field: { id, name, kind, choices }, value }: RowProps) {
  const shown = value === null ? "" : draftOf(value);
  const say = (next: Json) => sayOfHand(id, next);
  if (kind === "flag")
    return (
      <input
        type="checkbox"
        className="attribute-flag"
        aria-label={name}
        checked={value === true}
        onChange={({ target }) => say(target.checked || null)}
      />
    );
  if (kind === "choice") return <ChoiceField {...{ name, choices }} value={shown} onChange={say} />;
  if (kind === "quantity") return <QuantityField name={name} value={shown} onKeep={say} />;
  return <DraftField name={name} value={shown} onKeep={(text) => say(text.trim() || null)} />;
}

function draftOf(value: Json): string {
  const quantity = quantityIn(value);
  return quantity ? quantityDraft(quantity, currentLanguage()) : attributeText(value);
}

interface QuantityProps {
  readonly name: string;
  readonly value: string;
  readonly onKeep: (value: Json) => void;
}

/** What cannot be read as a quantity gives way to what was there, and the way to write one is said. */
function QuantityField({ name, value, onKeep }: QuantityProps) {
  const [refused, setRefused] = useState(0);
  const keep = (text: string) => {
    const quantity = readQuantity(text) as Json | null;
    if (text.trim() === "" || quantity !== null) onKeep(quantity);
    else {
      setRefused(refused + 1);
      announce((t) => t("values.unreadable"));
    }
  };
  return <DraftField key={refused} name={name} value={value} onKeep={keep} />;
}
