import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { useSettings } from "../state/settings";
import { CaseThreads } from "../threads/CaseThreads";
import { LostDrafts } from "../threads/LostDrafts";
import { CaseCard } from "./CaseCard";
import { CaseFilters } from "./CaseFilters";
import { CaseGuideline } from "./CaseGuideline";
import { Discussion } from "./Discussion";
import { goToCase } from "./goingThrough";
import { canLeaveText } from "./leavingText";
import { shownName } from "./names";
import { progressOf } from "./queue";
import { countsIn, queuePlace, useQueue } from "./queueInUse";
import { useReview } from "./reviewStore";
import { Verdicts } from "./Verdicts";
import "./review.css";

/** The case that is looked at, and what can be decided of it. */
export function ReviewPanel() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const current = useReview(({ current, watched }) => watched?.first ?? current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case is read from its beginning
  useEffect(() => scroller.current?.scrollTo(0, 0), [current]);
  return (
    <aside className="review-panel" aria-label={t("review.panel")}>
      <CaseFilters />
      <div ref={scroller} className="review-scroll">
        <Message />
        <Place />
        <GoesOn />
        <CurrentCase />
        <LeftOut />
      </div>
    </aside>
  );
}

/** Why there is nothing to decide. */
function Message() {
  const { t } = useTranslation();
  const { material, problem, cases } = useReview();
  const { annotator } = useSettings();
  if (problem) return <p role="alert">{describeFailure(problem, currentLanguage())}</p>;
  if (!material) return <p className="empty">{t("review.reading")}</p>;
  const [only, ...others] = material.layers;
  if (!only) return <p className="empty">{t("review.nobody")}</p>;
  if (others.length === 0)
    return <p className="empty">{t("review.one", { name: shownName(only.annotator) })}</p>;
  if (cases.length === 0) return <p className="empty">{t("review.noCases")}</p>;
  return annotator ? null : <p className="empty">{t("review.noAnnotator")}</p>;
}

/** Where in the queue the case is, and how far the review of all that is gone through is. */
function Place() {
  const { t } = useTranslation();
  const filter = useReview((state) => state.filter);
  const queue = useQueue();
  const { all, decided } = progressOf(countsIn(queue));
  if (all === 0) return null;
  const place = queuePlace(queue, filter);
  const nothing = filter.state === "undecided" ? t("reviewQueue.empty") : t("reviewQueue.none");
  const outside = place.all > 0 ? t("reviewQueue.outside", { all: place.all }) : nothing;
  return (
    <div className="review-place">
      <span>{place.at === null ? outside : t("reviewQueue.caseOf", { at: place.at, all: place.all })}</span>
      <small>{t("review.progress", { decided, all })}</small>
      <span className="review-track" aria-hidden="true">
        <span style={{ width: `${(100 * decided) / all}%` }} />
      </span>
    </div>
  );
}

/** The way out of a text in which nothing is left. */
function GoesOn() {
  const { t } = useTranslation();
  const { filter, material } = useReview();
  const isDone = queuePlace(useQueue(), filter).all === 0;
  if (!isDone || !material || !canLeaveText()) return null;
  return (
    <Button className="button review-goes-on" onPress={() => goToCase(1)} preventFocusOnPress>
      {t("reviewQueue.goesOn")} <CommandKey id="nextCase" />
    </Button>
  );
}

function CurrentCase() {
  const reviewed = useReview(({ cases, current }) => cases.find(({ id }) => id === current));
  const watched = useReview((state) => state.watched);
  if (!reviewed) return <Gone />;
  // What is being written stays under the fingers while others change the case.
  const key = watched?.id === reviewed.id ? watched.first : reviewed.id;
  return (
    <>
      <CaseCard reviewed={reviewed} />
      <Verdicts reviewed={reviewed} />
      <Discussion key={key} reviewed={reviewed} />
      <CaseThreads key={`${key} threads`} reviewed={reviewed} />
      <CaseGuideline reviewed={reviewed} />
    </>
  );
}

/** Why no case is looked at any more, and what was being written about one that is gone. */
function Gone() {
  const { t } = useTranslation();
  const isGone = useReview((state) => state.gone !== null);
  return (
    <>
      {isGone && <p className="empty">{t("reviewCase.gone")}</p>}
      <LostDrafts draftKey={null} />
    </>
  );
}

/** Files that are not among what is compared. */
function LeftOut() {
  const { t } = useTranslation();
  const material = useReview((state) => state.material);
  if (!material || material.skipped.length + material.broken.length === 0) return null;
  const language = currentLanguage();
  const lines = (["skipped", "broken"] as const).flatMap((kind) =>
    material[kind].map(({ annotator, problem }) =>
      t(`review.${kind}`, { name: shownName(annotator), reason: describeFailure(problem, language) }),
    ),
  );
  return (
    <ul className="review-left-out">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
