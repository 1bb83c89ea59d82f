import { useEffect, useRef, useState } from "react";
import { type ReasonCode, reasonCodes } from "../../core/review/Decision";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { focusText } from "../annotate/editorInUse";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { changeRemark, ownDecision } from "./deciding";
import { draftRemark, useRemark, useRemarks } from "./remarkStore";

/** The reason and the comment of a decision: of the one to come, or of the one that was made. */
export function Discussion({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const made = ownDecision(reviewed);
  const { reason: draft } = useRemark(reviewed.id);
  const choose = (value: ReasonCode | "") => {
    const reason = value === "" ? null : value;
    if (made) changeRemark(reviewed, reason, made.comment);
    else draftRemark(reviewed.id, { reason });
  };
  return (
    <section className="case-remark" aria-label={t("deciding.comment")}>
      <SelectField
        name={t("deciding.reason")}
        isNamed
        choices={[
          { value: "", name: t(made ? "deciding.noReason" : "deciding.reasonImplied") },
          ...reasonCodes.map((value) => ({ value, name: t(`deciding.reasons.${value}`) })),
        ]}
        value={(made ? made.reason : draft) ?? ""}
        onChange={choose}
      />
      <CommentField reviewed={reviewed} stored={made?.comment ?? null} />
    </section>
  );
}

/** Kept when it is left, or with the decision; Escape and Ctrl+Enter lead back to the text. */
function CommentField({ reviewed, stored }: { reviewed: ReviewedCase; stored: string | null }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { comment: drafted } = useRemark(reviewed.id);
  /** What is being written over a stored comment. */
  const [edited, setEdited] = useState<string | null>(null);
  const requests = useRemarks((state) => state.requests);
  const known = useRef(requests);
  useEffect(() => {
    if (requests !== known.current) field.current?.focus();
    known.current = requests;
  }, [requests]);
  const write = (text: string) =>
    stored === null ? draftRemark(reviewed.id, { comment: text }) : setEdited(text);
  const keep = () => {
    const made = ownDecision(reviewed);
    if (made && edited !== null) changeRemark(reviewed, made.reason, edited.trim());
    setEdited(null);
  };
  return (
    <textarea
      ref={field}
      rows={2}
      value={edited ?? stored ?? drafted}
      aria-label={t("deciding.comment")}
      placeholder={t("deciding.commentHint")}
      onChange={({ target }) => write(target.value)}
      onBlur={keep}
      onKeyDown={onKey}
    />
  );
}

function onKey({ key, ctrlKey, metaKey, nativeEvent, currentTarget }: React.KeyboardEvent): void {
  // Escape then closes the input method's candidates.
  if (nativeEvent.isComposing) return;
  if (key !== "Escape" && !(key === "Enter" && (ctrlKey || metaKey))) return;
  focusText();
  // Back to what is to be decided, which the field has pushed out of view.
  currentTarget.closest(".review-scroll")?.scrollTo(0, 0);
}
