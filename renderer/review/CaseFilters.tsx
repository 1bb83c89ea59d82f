import type { TFunction } from "i18next";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, useLabels } from "../labels";
import { SelectField } from "../search/SelectField";
import { narrowQueue } from "./goingThrough";
import { toggleNames } from "./mode";
import { shownName, useShownName } from "./names";
import { caseOrders, type KindFilter, kindFilters, stateFilters, sureFilters } from "./queue";
import { useReview } from "./reviewStore";

/** What the queue is narrowed to, and in which order it comes. */
export function CaseFilters() {
  const { t } = useTranslation();
  const { kind, sure, order } = useReview(({ filter }) => filter);
  return (
    <fieldset className="review-filters" aria-label={t("reviewQueue.name")}>
      <SelectField
        name={t("reviewQueue.kind")}
        choices={kindFilters.map((value) => ({ value, name: kindName(t, value) }))}
        value={kind}
        onChange={(value) => narrowQueue({ kind: value })}
      />
      <StateField />
      <LabelField />
      <AnnotatorField />
      <SelectField
        name={t("reviewQueue.sure")}
        choices={sureFilters.map((value) => ({ value, name: t(`reviewQueue.sureness.${value}`) }))}
        value={sure}
        onChange={(value) => narrowQueue({ sure: value })}
      />
      <SelectField
        name={t("reviewQueue.order")}
        choices={caseOrders.map((value) => ({ value, name: t(`reviewQueue.orders.${value}`) }))}
        value={order}
        onChange={(value) => narrowQueue({ order: value })}
      />
      <NamesField />
    </fieldset>
  );
}

/** What a choice of kinds is called. */
export function kindName(t: TFunction<"window">, kind: KindFilter): string {
  return t(`reviewQueue.kinds.${kind}`);
}

/** For a review that does not look at whose an annotation is. */
function NamesField() {
  const { t } = useTranslation();
  const hidesNames = useReview((state) => state.hidesNames);
  return (
    <label className="review-names">
      <input type="checkbox" checked={hidesNames} onChange={toggleNames} />
      {t("review.hideNames")}
    </label>
  );
}

/** How far cases are decided, or while the cases behind an annotator's score are looked at what was decided of them. */
function StateField() {
  const { t } = useTranslation();
  const { state, judged } = useReview(({ filter }) => filter);
  const name = useShownName();
  const said = judged && [
    judged.annotator && name(judged.annotator),
    judged.outcomes.map((outcome) => t(`agreement.${outcome}`)).join(" + "),
    judged.reason && t(`deciding.reasons.${judged.reason}`),
    judged.label && labelName(judged.label),
  ];
  return (
    <SelectField
      name={t("reviewQueue.state")}
      choices={[
        ...stateFilters.map((value) => ({ value, name: t(`reviewQueue.states.${value}`) })),
        ...(said ? [{ value: "judged" as const, name: said.filter(Boolean).join(" · ") }] : []),
      ]}
      value={said ? "judged" : state}
      onChange={(value) => value !== "judged" && narrowQueue({ state: value, judged: null })}
    />
  );
}

function LabelField() {
  const { t } = useTranslation();
  const labels = useLabels();
  const language = currentLanguage();
  const chosen = useReview(({ filter }) => filter.labels);
  const given = useReview(({ filter }) => filter.given);
  useReview(({ hidesNames }) => hidesNames);
  const value = [...chosen, ...given.map(({ annotator }) => annotator)].join(" ");
  const name =
    given.length > 0
      ? given.map((each) => `${shownName(each.annotator)}: ${labelName(each.label)}`).join(" + ")
      : chosen.map(labelName).join(" + ");
  return (
    <SelectField
      name={t("reviewQueue.label")}
      choices={[
        { value: "", name: t("reviewQueue.anyLabel") },
        ...labels.map(({ id, names }) => ({ value: id, name: names[language] })),
        ...(chosen.length > 1 || given.length > 0 ? [{ value, name }] : []),
      ]}
      value={value}
      onChange={(label) => narrowQueue({ labels: label === "" ? [] : [label], given: [] })}
    />
  );
}

function AnnotatorField() {
  const { t } = useTranslation();
  const layers = useReview((state) => state.layers);
  useReview(({ hidesNames }) => hidesNames);
  const chosen = useReview(({ filter }) => filter.annotator);
  const choose = (name: string) =>
    narrowQueue({ annotator: layers.find(({ annotator }) => annotator === name)?.annotator ?? null });
  return (
    <SelectField
      name={t("reviewQueue.annotator")}
      choices={[
        { value: "", name: t("reviewQueue.anybody") },
        ...layers.map(({ annotator }) => ({ value: annotator, name: shownName(annotator) })),
      ]}
      value={chosen ?? ""}
      onChange={choose}
    />
  );
}
