import { useId } from "react";
import { ToggleButton } from "react-aria-components";
import { valueAttributes } from "../../../core/quantity/proposeOnDiff";
import type { KnownAttribute } from "../../../core/search/KnownAttributes";
import type { AttributeFilter } from "../../../core/search/SearchQuery";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { useLabels } from "../../labels";
import { useDocuments } from "../../state/documentStore";
import { AnnotatorChoice } from "../AnnotatorChoice";
import { SelectField } from "../SelectField";
import { useComposedText } from "../useComposedText";
import { useConcordance } from "./concordanceStore";
import { changeForm } from "./searching";

/** Stands for no choice in a list of them; no id is empty. */
const ANY = "";

/** Narrows the hits by who tagged them, with what, and where. */
export function Filters() {
  return (
    <>
      <AnnotatorFilter />
      <AttributeFields />
      <UntaggedToggle />
      <DocumentFilter />
    </>
  );
}

function AnnotatorFilter() {
  return (
    <AnnotatorChoice
      annotator={useConcordance(({ form }) => form.annotator)}
      known={useConcordance(({ known }) => known.annotators)}
      onChange={(annotator) => changeForm({ annotator })}
    />
  );
}

function AttributeFields() {
  const { t } = useTranslation();
  const attribute = useConcordance(({ form }) => form.attribute);
  const known = useKnownAttributes();
  if (known.length === 0 && !attribute) return null;
  const choose = (id: string) => changeForm({ attribute: id === ANY ? null : { id, value: "" } });
  return (
    <>
      <SelectField
        name={t("search.attribute")}
        choices={[{ value: ANY, name: t("search.anyAttribute") }, ...known]}
        value={attribute?.id ?? ANY}
        onChange={choose}
      />
      {attribute && <AttributeValue attribute={attribute} />}
    </>
  );
}

/** Any part of a value; those that annotations have are offered. */
function AttributeValue({ attribute }: { attribute: AttributeFilter }) {
  const { t } = useTranslation();
  const id = useId();
  const values = useFoundAttributes().find((each) => each.id === attribute.id)?.values ?? [];
  return (
    <>
      <input
        className="search-value"
        type="text"
        list={id}
        placeholder={t("search.attributeValue")}
        aria-label={t("search.attributeValue")}
        {...useComposedText(attribute.value, (value) => changeForm({ attribute: { ...attribute, value } }))}
      />
      <datalist id={id}>
        {values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}

/**
 * The attributes of all labels, several of which may have one of the same id; then those that only annotations
 * have: quantities, and what another program gave.
 */
function useKnownAttributes(): { value: string; name: string }[] {
  const { t } = useTranslation();
  const labels = useLabels();
  const found = useFoundAttributes();
  const names = new Map<string, string>();
  const ownNames = new Map<string, string>(valueAttributes.map((id) => [id, t(`values.${id}`)]));
  for (const { attributes } of labels)
    for (const each of attributes) names.set(each.id, each.names[currentLanguage()]);
  for (const { id } of found) if (!names.has(id)) names.set(id, ownNames.get(id) ?? id);
  return [...names].map(([value, name]) => ({ value, name }));
}

/** The attributes that annotations have, as the latest answer said. */
function useFoundAttributes(): readonly KnownAttribute[] {
  return useConcordance(({ known }) => known.attributes);
}

function UntaggedToggle() {
  const { t } = useTranslation();
  const { untagged, scope } = useConcordance(({ form }) => form);
  if (scope !== "text") return null;
  return (
    <ToggleButton
      className="label-choice-value"
      isSelected={untagged}
      onChange={(next) => changeForm({ untagged: next })}
    >
      {t("search.untagged")}
    </ToggleButton>
  );
}

function DocumentFilter() {
  const { t } = useTranslation();
  const document = useConcordance(({ form }) => form.document);
  const current = useDocuments((state) => state.current);
  return (
    <SelectField
      name={t("search.documents")}
      choices={[
        { value: "all", name: t("search.allDocuments") },
        { value: "this", name: t("search.thisDocument") },
      ]}
      value={document ? "this" : "all"}
      onChange={(next) => changeForm({ document: next === "this" ? current : null })}
    />
  );
}
