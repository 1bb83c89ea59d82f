import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { sharedTakes, takesAt } from "../../core/review/takes";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import type { CommandId } from "../keys/Command";
import { CommandKey, KeyCaps } from "../keys/KeyCaps";
import { labelStyle, useLabels } from "../labels";
import { useSettings } from "../state/settings";
import { useView } from "../state/viewStore";
import { discussCase, isOwnDrawing, ownDecision, postponeCase, rejectCase, takeFrom } from "./deciding";
import { drawThird } from "./drawing";
import { HandCard } from "./HandCard";
import { holdNext, relabelCase, useHand } from "./hand";
import { shownName } from "./names";
import { useReview } from "./reviewStore";
import { takeIds } from "./takeIds";

/** Everything that can be decided of a case, each with its key. */
export function Verdicts({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const isDrawing = useView(({ selection }) => selection !== null);
  const isHeld = useHand(({ held }) => held?.of === reviewed.id);
  return (
    <div className="verdicts">
      {isHeld && <HandCard />}
      {!isDrawing && <Takes reviewed={reviewed} />}
      <Verdict command="drawThird" onPress={drawThird} isChief={isDrawing}>
        {t(isDrawing ? "deciding.thirdNow" : "deciding.third")}
      </Verdict>
      {isDrawing && <p>{t("deciding.thirdHint")}</p>}
      <Verdict command="holdNext" onPress={holdNext}>
        {t(isHeld ? "deciding.holdOther" : "deciding.hold")}
      </Verdict>
      {!isDrawing && <Relabel />}
      {!isDrawing && <Refusals reviewed={reviewed} />}
    </div>
  );
}

/** What leaves the case without a span. */
function Refusals({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const isOwn = isOwnDrawing(reviewed);
  return (
    <>
      <Verdict command="rejectCase" onPress={rejectCase} isMade={madeOf(reviewed) === "reject"}>
        {t(isOwn ? "deciding.withdrawThird" : reviewed.found ? "deciding.neither" : "deciding.rejectDrawn")}
      </Verdict>
      {!isOwn && (
        <>
          <Verdict command="postponeCase" onPress={postponeCase} isMade={madeOf(reviewed) === "postpone"}>
            {t("deciding.postpone")}
          </Verdict>
          <Verdict command="discussCase" onPress={discussCase} isMade={madeOf(reviewed) === "discuss"}>
            {t("deciding.discuss")}
          </Verdict>
        </>
      )}
    </>
  );
}

const madeOf = (reviewed: ReviewedCase) => ownDecision(reviewed)?.verdict.kind ?? null;

/** One for each span that somebody has there, by the key of the first who has it. */
function Takes({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const annotators = useReview((state) => state.layers).map(({ annotator }) => annotator);
  const { annotator: reviewer } = useSettings();
  useReview(({ hidesNames }) => hidesNames);
  const shared = sharedTakes(takesAt(reviewed, annotators, reviewer));
  return shared.map(({ take, by: [first, ...others] }) => {
    if (take.kind !== "span" || !first) return null;
    const name = shownName(first.name);
    return (
      <Verdict key={first.place} command={takeIds[first.place]} onPress={() => takeFrom(first.place)}>
        {others.length > 0
          ? t("deciding.acceptShared", { name, count: others.length })
          : t("deciding.accept", { name })}
      </Verdict>
    );
  });
}

/** The labels, each to accept the case's span with it. */
function Relabel() {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <fieldset className="relabel">
      <legend>
        {t("deciding.relabel")} <kbd>Shift</kbd>
      </legend>
      {labels.map(({ id, names, key }) => (
        <Button
          key={id}
          className="button relabel-label"
          style={labelStyle(labels, id)}
          onPress={() => relabelCase(id)}
          preventFocusOnPress
        >
          <i className="swatch" />
          {names[currentLanguage()]}
          <KeyCaps keys={[{ code: key }]} />
        </Button>
      ))}
    </fieldset>
  );
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
