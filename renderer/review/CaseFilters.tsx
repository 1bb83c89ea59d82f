import { useTranslation } from "react-i18next";
import { currentLanguage } from "../i18n/i18n";
import { useLabels } from "../labels";
import { SelectField } from "../search/SelectField";
import { narrowQueue } from "./goingThrough";
import { toggleNames } from "./mode";
import { shownName } from "./names";
import { type KindFilter, reviewedKinds, type StateFilter } from "./queue";
import { useReview } from "./reviewStore";

const states = [
  "undecided",
  "decided",
  "all",
  "open",
  "postponed",
  "discussed",
  "contested",
  "reopened",
  "accepted",
  "rejected",
] as const satisfies readonly StateFilter[];

/** What the queue is narrowed to. */
export function CaseFilters() {
  const { t } = useTranslation();
  return (
    <fieldset className="review-filters" aria-label={t("review.queue")}>
      <KindField />
      <SelectField
        name={t("review.state")}
        choices={states.map((value) => ({ value, name: t(`review.states.${value}`) }))}
        value={useReview(({ filter }) => filter.state)}
        onChange={(state) => narrowQueue({ state })}
      />
      <LabelField />
      <AnnotatorField />
      <NamesField />
    </fieldset>
  );
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

function KindField() {
  const { t } = useTranslation();
  const kinds: readonly KindFilter[] = ["differing", ...reviewedKinds, "all"];
  const nameOf = (kind: KindFilter) =>
    kind === "differing" || kind === "all" ? t(`review.${kind}`) : t(`review.kinds.${kind}`);
  return (
    <SelectField
      name={t("review.kind")}
      choices={kinds.map((value) => ({ value, name: nameOf(value) }))}
      value={useReview(({ filter }) => filter.kind)}
      onChange={(kind) => narrowQueue({ kind })}
    />
  );
}

function LabelField() {
  const { t } = useTranslation();
  const labels = useLabels();
  const language = currentLanguage();
  return (
    <SelectField
      name={t("review.label")}
      choices={[
        { value: "", name: t("review.anyLabel") },
        ...labels.map(({ id, names }) => ({ value: id, name: names[language] })),
      ]}
      value={useReview(({ filter }) => filter.label) ?? ""}
      onChange={(label) => narrowQueue({ label: label === "" ? null : label })}
    />
  );
}

function AnnotatorField() {
  const { t } = useTranslation();
  const layers = useReview(({ material }) => material?.layers) ?? [];
  useReview(({ hidesNames }) => hidesNames);
  const chosen = useReview(({ filter }) => filter.annotator);
  const choose = (name: string) =>
    narrowQueue({ annotator: layers.find(({ annotator }) => annotator === name)?.annotator ?? null });
  return (
    <SelectField
      name={t("review.annotator")}
      choices={[
        { value: "", name: t("review.anybody") },
        ...layers.map(({ annotator }) => ({ value: annotator, name: shownName(annotator) })),
      ]}
      value={chosen ?? ""}
      onChange={choose}
    />
  );
}
