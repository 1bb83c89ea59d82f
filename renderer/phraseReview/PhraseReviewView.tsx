import { useEffect, useMemo, useRef } from "react";
import { Button, Toolbar } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { keyCap, labelStyle, useLabels } from "../labels";
import { BulkProgress } from "../search/BulkProgress";
import { CorpusStatus } from "../search/CorpusStatus";
import { goToPlace } from "../search/goToPlace";
import { HitList, type ListRow } from "../search/HitList";
import { hitKey, ownAnnotationOn } from "../search/hitPlaces";
import { decideTicked } from "./decidingPlaces";
import { isPart, stopListing, tickPlaces, toggleTick } from "./listingPlaces";
import { MOST_PLACES, usePhrase } from "./phraseStore";
import "./phraseReview.css";

/** Every place of one phrase with what each annotator has tagged there, to be decided on together. */
export function PhraseReviewView() {
  return (
    <>
      <Line />
      <Places />
      <Decide />
    </>
  );
}

/** The phrase, and how often it stands where. */
export function PhraseHeading() {
  const { t } = useTranslation();
  const phrase = usePhrase((state) => state.phrase);
  const about = usePhrase((state) => state.about);
  return (
    <h1 className="phrase-heading">
      {t("phraseReview.heading")} <q>{phrase}</q>
      {about && (
        <span>{t("phraseReview.found", { count: about.total, documents: about.documentsWithHits })}</span>
      )}
    </h1>
  );
}

function Line() {
  const { t } = useTranslation();
  const isReading = usePhrase((state) => state.isReading);
  const isCut = usePhrase(({ about }) => (about?.total ?? 0) > MOST_PLACES);
  return (
    <div className="phrase-line">
      <span>{t("phraseReview.explain")}</span>
      {isCut && <strong role="status">{t("phraseReview.cut", { count: MOST_PLACES })}</strong>}
      {isReading && <CorpusStatus slot="phrase" cancel={stopListing} />}
    </div>
  );
}

function Places() {
  const { t } = useTranslation();
  const { about, problem, ticked, active } = usePhrase();
  const list = useRef<HTMLDivElement>(null);
  const rows = useRows();
  const hasRows = rows.length > 0;
  useEffect(() => {
    if (hasRows) list.current?.focus();
  }, [hasRows]);
  if (problem)
    return (
      <div className="search-said" role="alert">
        {describeFailure(problem, currentLanguage())}
      </div>
    );
  if (!hasRows)
    return <div className="search-said">{t(about ? "phraseReview.none" : "search.searching")}</div>;
  return (
    <HitList
      listRef={list}
      name={t("phraseReview.places")}
      count={rows.length}
      rowAt={(index) => rows[index]}
      active={Math.min(Math.max(active, rows[0]?.kind === "heading" ? 1 : 0), rows.length - 1)}
      onActive={(next) => usePhrase.setState({ active: next })}
      isTicked={(key) => ticked.has(key)}
      onTick={toggleTick}
      onTickAll={() => tickPlaces("all")}
      onOpen={(hit) => void goToPlace(hit, ownAnnotationOn(hit))}
      onUntag={() => void decideTicked({ label: null })}
    />
  );
}

/** First what can be decided together, then what is a part of something longer, then what has just been decided. */
function useRows(): readonly ListRow[] {
  const { t } = useTranslation();
  const hits = usePhrase((state) => state.hits);
  const decided = usePhrase((state) => state.decided);
  return useMemo(() => {
    const groups: Record<"alone" | "part" | "decided", ListRow[]> = { alone: [], part: [], decided: [] };
    for (const hit of hits) {
      const group = decided.has(hitKey(hit)) ? "decided" : isPart(hit) ? "part" : "alone";
      groups[group].push({
        kind: "hit",
        hit,
        ...(group !== "alone" && { note: t(`phraseReview.${group}`) }),
      });
    }
    const headed = (["part", "decided"] as const).flatMap((group): ListRow[] =>
      groups[group].length > 0
        ? [{ kind: "heading", text: t(`phraseReview.${group}`) }, ...groups[group]]
        : [],
    );
    return [...groups.alone, ...headed];
  }, [hits, decided, t]);
}

/** What can be decided of the ticked places, with the keys that do it. */
function Decide() {
  const { t } = useTranslation();
  const ticked = usePhrase((state) => state.ticked.size);
  const total = usePhrase((state) => state.hits.length);
  if (total === 0) return null;
  return (
    <Toolbar className="action-bar" aria-label={t("phraseReview.decide")}>
      <span className="action-count">{t("phraseReview.ticked", { count: ticked })}</span>
      <Button className="button" onPress={() => tickPlaces("all")}>
        {t("phraseReview.tickAll")}
      </Button>
      <Button className="button" isDisabled={ticked === 0} onPress={() => tickPlaces("none")}>
        {t("phraseReview.tickNone")}
      </Button>
      <BulkProgress />
      <span className="action-gap" />
      <span className="action-count">{t("phraseReview.take")}</span>
      <LabelButtons isDisabled={ticked === 0} />
      <Button
        className="button soft"
        isDisabled={ticked === 0}
        onPress={() => void decideTicked({ label: null })}
      >
        {t("phraseReview.reject")} <kbd>⌫</kbd>
      </Button>
    </Toolbar>
  );
}

function LabelButtons({ isDisabled }: { isDisabled: boolean }) {
  const labels = useLabels();
  return labels.map(({ id, names, key }) => (
    <Button
      key={id}
      className="button"
      isDisabled={isDisabled}
      style={labelStyle(labels, id)}
      onPress={() => void decideTicked({ label: id })}
    >
      <i className="swatch" />
      {names[currentLanguage()]}
      {key && <kbd>{keyCap(key)}</kbd>}
    </Button>
  ));
}
