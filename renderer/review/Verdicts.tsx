import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { CommandId } from "../keys/Command";
import { CommandKey } from "../keys/KeyCaps";
import { useView } from "../state/viewStore";
import { discussCase, ownDecision, postponeCase, rejectCase, takeAnnotator } from "./deciding";
import { drawThird } from "./drawing";
import { shownName } from "./names";
import { useReview } from "./reviewStore";
import { takeIds } from "./takeIds";

/** Everything that can be decided of a case, each with its key. */
export function Verdicts({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const isDrawing = useView(({ selection }) => selection !== null);
  return (
    <div className="verdicts">
      {!isDrawing && <Takes reviewed={reviewed} />}
      <Verdict command="drawThird" onPress={drawThird} isChief={isDrawing}>
        {t(isDrawing ? "review.thirdNow" : "review.third")}
      </Verdict>
      {isDrawing && <p>{t("review.thirdHint")}</p>}
      <Verdict command="rejectCase" onPress={rejectCase} isMade={madeOf(reviewed) === "reject"}>
        {t(reviewed.found ? "review.neither" : "review.withdrawThird")}
      </Verdict>
      {reviewed.found && (
        <>
          <Verdict command="postponeCase" onPress={postponeCase} isMade={madeOf(reviewed) === "postpone"}>
            {t("review.postpone")}
          </Verdict>
          <Verdict command="discussCase" onPress={discussCase} isMade={madeOf(reviewed) === "discuss"}>
            {t("review.discuss")}
          </Verdict>
        </>
      )}
    </div>
  );
}

const madeOf = (reviewed: ReviewedCase) => ownDecision(reviewed)?.verdict.kind ?? null;

/** One for each annotator who has a part in the case, or has finished without one. */
function Takes({ reviewed: { found } }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const layers = useReview((state) => state.layers);
  useReview(({ hidesNames }) => hidesNames);
  return layers.map(({ annotator }, place) => {
    const isMember = found?.members.some((member) => member.annotator === annotator);
    if (!isMember) return null;
    return (
      <Verdict key={annotator} command={takeIds[place]} onPress={() => takeAnnotator(place)}>
        {t("review.accept", { name: shownName(annotator) })}
      </Verdict>
    );
  });
}

interface VerdictProps {
  readonly command: CommandId | undefined;
  readonly onPress: () => void;
  readonly isChief?: boolean;
  /** True for what this reviewer has decided. */
  readonly isMade?: boolean;
  readonly children: ReactNode;
}

function Verdict({ command, onPress, isChief = false, isMade, children }: VerdictProps) {
  return (
    <Button
      className={`button verdict${isChief ? " primary" : ""}${isMade ? " made" : ""}`}
      onPress={onPress}
      preventFocusOnPress
    >
      <span>{children}</span>
      {command && <CommandKey id={command} />}
    </Button>
  );
}
