import type { TFunction } from "i18next";
import type { ReviewedCase, SignedDecision } from "../../core/review/reviewCases";
import { enumerate } from "../i18n/enumerate";
import { useTranslation } from "../i18n/useTranslation";
import { CaseAnswers } from "../inbox/CaseAnswers";
import { labelName } from "../labels";
import { shortQuote } from "../state/quoteAsRead";
import { changeText } from "./changeText";
import { shownName, shownText } from "./names";

/** Who decided what of the case, and why it is open again. */
export function CaseHistory({ reviewed: { state, standing, outdated } }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  if (standing.length + outdated.length === 0) return null;
  return (
    <div className="case-history">
      <h3>{t("reviewCase.decisions")}</h3>
      {state === "contested" && <p>{t("reviewCase.contested", { names: namesOf(standing) })}</p>}
      <ul>
        {standing.map((decision) => (
          <li key={decision.id}>
            {verdictText(t, decision)}
            <Remark decision={decision} />
            <CaseAnswers decision={decision.id} />
          </li>
        ))}
        {outdated.map(({ decision, changes }) => (
          <li key={decision.id}>
            {t("reviewCase.reopened", { name: shownName(decision.reviewer) })}
            <ul>
              {changes.map((change) => (
                <li key={JSON.stringify(change)}>{changeText(t, change)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remark({ decision: { reason, comment } }: { decision: SignedDecision }) {
  const { t } = useTranslation();
  const words = [reason && t(`deciding.reasons.${reason}`), shownText(comment)].filter(Boolean).join(" · ");
  return words ? <small>{words}</small> : null;
}

function namesOf(decisions: readonly SignedDecision[]): string {
  return enumerate(new Set(decisions.map(({ reviewer }) => shownName(reviewer))));
}

const openTexts = {
  reject: "reviewCase.verdictRejected",
  postpone: "reviewCase.verdictPostponed",
  discuss: "reviewCase.verdictDiscussed",
} as const;

function verdictText(t: TFunction<"window">, { reviewer, verdict }: SignedDecision): string {
  const name = shownName(reviewer);
  if (verdict.kind !== "accept") return t(openTexts[verdict.kind], { name });
  const { gold } = verdict;
  return t("reviewCase.verdictAccepted", { name, label: labelName(gold.label), quote: shortQuote(gold) });
}
