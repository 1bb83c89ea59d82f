import type { TFunction } from "i18next";
import { useMemo, useState } from "react";
import { Button, Heading } from "react-aria-components";
import type { AnnotatorId } from "../../core/model/ids";
import type { Threshold } from "../../core/review/decisions";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { WindowModal } from "../shell/WindowModal";
import { acceptTogether, candidateId, candidatesAmong } from "./accepting";
import { CandidateList } from "./CandidateList";
import { shownName } from "./names";
import { type PlacedCase, useOpenCases } from "./openCases";
import { useReview } from "./reviewStore";

/** What enough annotators have tagged alike, listed before it is accepted together. */
export function AcceptDialog() {
  return (
    <WindowModal dialog="acceptAgreed" className="accept-dialog">
      <Acceptance />
    </WindowModal>
  );
}

function Acceptance() {
  const { t } = useTranslation();
  const { cases, reached } = useOpenCases();
  const annotators = useReview(({ layers }) => layers).map(({ annotator }) => annotator);
  const [threshold, setThreshold] = useState<Threshold>({ kind: "all" });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const candidates = useMemo(() => candidatesAmong(cases, threshold), [cases, threshold]);
  const ticked = candidates.filter((each) => !left.has(candidateId(each)));
  return (
    <>
      <Heading slot="title">{t("acceptAgreed.heading")}</Heading>
      <p>{t("acceptAgreed.help")}</p>
      <ThresholdField {...{ cases, annotators, threshold }} onChange={setThreshold} />
      {reached && <p role="status">{t("reviewQueue.readingTexts", reached)}</p>}
      {candidates.length > 0 ? (
        <CandidateList candidates={candidates} left={left} onChange={setLeft} />
      ) : (
        <p className="empty">{t("acceptAgreed.none")}</p>
      )}
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("buttons.cancel")}
        </Button>
        <Button
          className="button primary"
          isDisabled={ticked.length === 0 || reached !== null}
          onPress={() => acceptTogether(ticked)}
        >
          {t("acceptAgreed.accept", { count: ticked.length })}
        </Button>
      </footer>
    </>
  );
}

interface ThresholdFieldProps {
  readonly cases: readonly PlacedCase[];
  readonly annotators: readonly AnnotatorId[];
  readonly threshold: Threshold;
  readonly onChange: (threshold: Threshold) => void;
}

/** Each choice says how many cases it accepts. */
function ThresholdField({ cases, annotators, threshold, onChange }: ThresholdFieldProps) {
  const { t } = useTranslation();
  const offered = thresholdsFor(annotators);
  const counts = useMemo(
    () => thresholdsFor(annotators).map((each) => candidatesAmong(cases, each).length),
    [cases, annotators],
  );
  return (
    <SelectField
      name={t("acceptAgreed.threshold")}
      isNamed
      choices={offered.map((each, place) => ({
        value: `${place}`,
        name: `${nameOf(t, each)} · ${groupDigits(counts[place] ?? 0)}`,
      }))}
      value={`${offered.findIndex((each) => isSame(each, threshold))}`}
      onChange={(place) => onChange(offered[Number(place)] ?? threshold)}
    />
  );
}

/** With two annotators all numbers and more than half are the same. */
function thresholdsFor(annotators: readonly AnnotatorId[]): Threshold[] {
  const several = Math.max(0, annotators.length - 2);
  return [
    { kind: "all" },
    ...(several > 0 ? [{ kind: "majority" } as const] : []),
    ...Array.from({ length: several }, (_, i) => ({ kind: "at-least", count: i + 2 }) as const),
    { kind: "uncontested" },
    ...annotators.map((annotator) => ({ kind: "annotator", annotator }) as const),
  ];
}

const isSame = (a: Threshold, b: Threshold) => JSON.stringify(a) === JSON.stringify(b);

function nameOf(t: TFunction<"window">, threshold: Threshold): string {
  if (threshold.kind === "at-least") return t("acceptAgreed.thresholdCount", threshold);
  if (threshold.kind === "annotator")
    return t("acceptAgreed.thresholdAnnotator", { name: shownName(threshold.annotator) });
  return t(`acceptAgreed.thresholds.${threshold.kind}`);
}
