import { LANE_COUNT } from "../editor/lanes";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { toggleLanes } from "./mode";
import { shownName } from "./names";
import { useReview } from "./reviewStore";

/** A character of text for a lane to run under. */
const SAMPLE = "文";

/** Whether each annotator's spans have a lane of their own in the text, and whose lane is which. */
export function LaneChoice() {
  const { t } = useTranslation();
  const { hasLanes, layers } = useReview();
  if (layers.length < 2) return null;
  return (
    <>
      <label className="review-names">
        <input type="checkbox" checked={hasLanes} onChange={toggleLanes} />
        <span>{t("review.lanes")}</span>
        <CommandKey id="toggleLanes" />
      </label>
      {hasLanes && <Legend />}
    </>
  );
}

function Legend() {
  const { t } = useTranslation();
  const layers = useReview((state) => state.layers);
  useReview(({ hidesNames }) => hidesNames);
  return (
    <ol className="lane-legend" aria-label={t("review.laneOrder")}>
      {layers.map(({ annotator }, place) => (
        <li key={annotator}>
          <i className={`lane-sample lane-sample-${place % LANE_COUNT}`} aria-hidden="true">
            {SAMPLE}
          </i>
          {shownName(annotator)}
        </li>
      ))}
    </ol>
  );
}
