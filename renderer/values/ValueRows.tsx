import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Annotation, Json } from "../../core/model/Annotation";
import { areConfirmed, isProposed } from "../../core/model/proposedAttributes";
import { attributeOf } from "../../core/model/setAttribute";
import { type ValueAttribute, valueAttributes } from "../../core/quantity/proposeOnDiff";
import { quantityIn } from "../../core/quantity/quantityIn";
import { quantityDraft, quantityText } from "../../core/quantity/quantityText";
import { focusText } from "../annotate/editorInUse";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { confirmAll, confirmValue, dropValue, writeValue } from "./changing";
import "./values.css";

/** What a target's words say of its values: proposed ones are marked until they are confirmed, changed or dropped. */
export function ValueRows({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const shown = valueAttributes.filter(
    (name) => name !== "threshold" || attributeOf(annotation, name) !== undefined,
  );
  return (
    <>
      {shown.map((name) => (
        <ValueRow key={`${annotation.id} ${name}`} annotation={annotation} name={name} />
      ))}
      {!areConfirmed(annotation) && (
        <>
          <dt />
          <dd>
            <Button className="button plain value-confirm-all" onPress={confirmAll}>
              {t("values.confirmAll")} <CommandKey id="confirmValues" />
            </Button>
          </dd>
        </>
      )}
    </>
  );
}

interface RowProps {
  readonly annotation: Annotation;
  readonly name: ValueAttribute;
}

function ValueRow({ annotation, name }: RowProps) {
  const { t } = useTranslation();
  const value = attributeOf(annotation, name);
  const proposed = isProposed(annotation, name);
  return (
    <>
      <dt>{t(`values.${name}`)}</dt>
      <dd className={proposed ? "value proposed" : "value"}>
        <ValueField {...{ annotation, name, value, proposed }} />
        {proposed && (
          <Button
            className="value-act"
            aria-label={t("values.confirmOne", { name: t(`values.${name}`) })}
            onPress={() => {
              focusText();
              confirmValue(annotation, name);
            }}
          >
            ✓
          </Button>
        )}
        {value !== undefined && (
          <Button
            className="value-act"
            aria-label={t("values.dropOne", { name: t(`values.${name}`) })}
            onPress={() => {
              focusText();
              dropValue(annotation, name);
            }}
          >
            ×
          </Button>
        )}
      </dd>
    </>
  );
}

interface FieldProps extends RowProps {
  readonly value: Json | undefined;
  readonly proposed: boolean;
}

/**
 * A value as it reads, and as it is typed while it has the focus. Enter confirms it, or keeps what was typed; Escape
 * leaves it as it was.
 */
function ValueField({ annotation, name, value, proposed }: FieldProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const plain = draftOf(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what somebody else has said takes the place of a draft
  useEffect(() => setDraft(null), [plain]);
  const keep = (): boolean => {
    const isKept = draft === null || draft === plain || writeValue(annotation, name, draft);
    setWrong(!isKept);
    if (isKept) setDraft(null);
    return isKept;
  };
  const forget = () => {
    setDraft(null);
    setWrong(false);
  };
  const onKeyDown = ({ key, nativeEvent }: React.KeyboardEvent) => {
    // Both keys belong to the input method while it composes.
    if (nativeEvent.isComposing) return;
    if (key === "Escape") {
      forget();
      // Once the draft is gone: leaving the field would keep it.
      requestAnimationFrame(focusText);
    }
    if (key !== "Enter") return;
    const isConfirming = proposed && (draft === null || draft === plain);
    if (isConfirming) confirmValue(annotation, name);
    if (isConfirming ? !goOn(field.current) : keep()) focusText();
  };
  return (
    <input
      ref={field}
      className="attribute-text value-field"
      aria-label={proposed ? t("values.proposed", { name: t(`values.${name}`) }) : t(`values.${name}`)}
      aria-invalid={isWrong}
      title={isWrong ? t("values.unreadable") : proposed ? t("values.proposedHint") : undefined}
      placeholder={t("annotations.unsaid")}
      value={draft ?? shownOf(value)}
      onFocus={() => setDraft(plain)}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => keep() || forget()}
      onKeyDown={onKeyDown}
    />
  );
}

/** To the next value that is only proposed, if there is one. */
function goOn(from: HTMLElement | null): boolean {
  const row = from?.closest("dd");
  const fields = [
    ...(row?.parentElement?.querySelectorAll<HTMLElement>(".value.proposed .value-field") ?? []),
  ];
  const next = fields[fields.indexOf(from as HTMLElement) + 1];
  next?.focus();
  return next !== undefined;
}

function shownOf(value: Json | undefined): string {
  const quantity = quantityIn(value);
  if (quantity) return quantityText(quantity, currentLanguage());
  return draftOf(value);
}

function draftOf(value: Json | undefined): string {
  const quantity = quantityIn(value);
  if (quantity) return quantityDraft(quantity, currentLanguage());
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
