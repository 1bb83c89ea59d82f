import { useState } from "react";
import { Button } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import type { LabelUse } from "../../core/model/LabelUse";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { saveQueue } from "../state/saving";
import { client } from "../workbenchClient";
import type { DraftLabel } from "./draft";
import { removeSelected, useLabelEditor } from "./editorStore";
import { Looking } from "./Looking";
import { UseList } from "./UseList";

/** What was found out about deleting. */
type Finding =
  | { readonly kind: "looking" }
  | { readonly kind: "used"; readonly uses: readonly LabelUse[] }
  | { readonly kind: "failed"; readonly problem: Failure };

/** Deletes a label that nobody uses, or shows where it is used. */
export function DeleteLabel({ draft }: { draft: DraftLabel }) {
  const { t } = useTranslation();
  const [finding, setFinding] = useState<Finding | null>(null);
  const isLast = useLabelEditor(({ drafts }) => drafts.length === 1);
  const tryToDelete = async () => {
    if (finding?.kind === "looking") return;
    if (draft.isNew) return removeSelected();
    setFinding({ kind: "looking" });
    const found = await look(draft.label.id);
    if (found) setFinding(found);
    else removeSelected();
  };
  return (
    <div className="label-delete">
      <Button className="button danger" isDisabled={isLast} onPress={() => void tryToDelete()}>
        {t("labels.delete")}
      </Button>
      {finding?.kind === "looking" && <Looking />}
      {finding?.kind === "used" && <UseList uses={finding.uses} />}
      {finding?.kind === "failed" && finding.problem.code !== "cancelled" && (
        <p className="label-problem" role="alert">
          {describeFailure(finding.problem, currentLanguage())}
        </p>
      )}
    </div>
  );
}

/** Null when the label is free. */
async function look(label: string): Promise<Finding | null> {
  // An annotation made a moment ago counts.
  await saveQueue.flush();
  const answer = await client.findLabelUses({ labels: [label] });
  if (!answer.ok) return { kind: "failed", problem: answer.error };
  return answer.value.length === 0 ? null : { kind: "used", uses: answer.value };
}
