import { useMemo, useState } from "react";
import { Button, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Threshold } from "../../core/review/decisions";
import { SelectField } from "../search/SelectField";
import { WindowModal } from "../shell/WindowModal";
import { acceptTogether, candidateId, candidatesAmong } from "./accepting";
import { CandidateList } from "./CandidateList";
import { useOpenCases } from "./openCases";
import { useReview } from "./reviewStore";

/** What enough annotators have tagged alike, listed before it is accepted together. */
export function AcceptDialog() {
  return (
    <WindowModal dialog="acceptAgreed" className="accept-dialog">
      <Acceptance />
    </WindowModal>
  );
}

/** Everybody, more than half, at least so many annotators, or anybody whom nobody contradicts. */
type Choice = "all" | "majority" | "uncontested" | `${number}`;

const thresholdOf = (choice: Choice): Threshold =>
  choice === "all" || choice === "majority" || choice === "uncontested"
    ? { kind: choice }
    : { kind: "at-least", count: Number(choice) };

function Acceptance() {
  const { t } = useTranslation();
  const { cases, reached } = useOpenCases();
  const [choice, setChoice] = useState<Choice>("all");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const candidates = useMemo(() => candidatesAmong(cases, thresholdOf(choice)), [cases, choice]);
  const ticked = candidates.filter((each) => !left.has(candidateId(each)));
  return (
    <>
      <Heading slot="title">{t("review.acceptHeading")}</Heading>
      <p>{t("review.acceptHelp")}</p>
      <ThresholdField choice={choice} onChange={setChoice} />
      {reached && <p role="status">{t("review.readingTexts", reached)}</p>}
      {candidates.length > 0 ? (
        <CandidateList candidates={candidates} left={left} onChange={setLeft} />
      ) : (
        <p className="empty">{t("review.acceptNone")}</p>
      )}
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("review.acceptCancel")}
        </Button>
        <Button
          className="button primary"
          isDisabled={ticked.length === 0 || reached !== null}
          onPress={() => acceptTogether(ticked)}
        >
          {t("review.acceptCount", { count: ticked.length })}
        </Button>
      </footer>
    </>
  );
}

interface ThresholdFieldProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** With two annotators all numbers and more than half are the same. */
function ThresholdField({ choice, onChange }: ThresholdFieldProps) {
  const { t } = useTranslation();
  const annotators = useReview(({ layers }) => layers.length);
  const counts = Array.from({ length: Math.max(0, annotators - 2) }, (_, i): Choice => `${i + 2}`);
  return (
    <SelectField<Choice>
      name={t("review.threshold")}
      isNamed
      choices={[
        { value: "all", name: t("review.thresholdAll") },
        ...(annotators > 2 ? [{ value: "majority", name: t("review.thresholdMajority") } as const] : []),
        ...counts.map((value) => ({ value, name: t("review.thresholdCount", { count: Number(value) }) })),
        { value: "uncontested", name: t("review.thresholdUncontested") },
      ]}
      value={choice}
      onChange={onChange}
    />
  );
}
