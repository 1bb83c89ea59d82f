import { kindOf } from "../../core/review/caseFacets";
import type { LabelledSpan } from "../../core/review/labelledSpan";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { type SharedTake, sharedTakes, takesAt } from "../../core/review/takes";
import type { Span } from "../../core/text/Span";
import { attributeText } from "../annotate/attributeText";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { shortQuote } from "../state/quoteAsRead";
import { useSettings } from "../state/settings";
import { CaseHistory } from "./CaseHistory";
import { changeText } from "./changeText";
import { shownName } from "./names";
import { useReview } from "./reviewStore";
import { changedMeanwhile } from "./succession";
import { takeIds } from "./takeIds";

/** What each annotator, and each other reviewer who has drawn a span, has at the case, by their keys. */
export function CaseCard({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const { state } = reviewed;
  const annotators = useReview(({ layers }) => layers).map(({ annotator }) => annotator);
  const { annotator: reviewer } = useSettings();
  useReview(({ hidesNames }) => hidesNames);
  const takes = takesAt(reviewed, annotators, reviewer);
  return (
    <section className="case-card" aria-label={t("reviewCase.annotators")} data-testid="case">
      <header>
        <strong>{t(`reviewQueue.kinds.${kindOf(reviewed)}`)}</strong>
        {state !== "open" && <span data-state={state}>{t(`reviewQueue.states.${state}`)}</span>}
      </header>
      {takes.length > 0 && (
        <ul>
          {sharedTakes(takes).map((shared) => (
            <Part key={shared.by[0]?.place} {...{ shared, within: reviewed.span }} />
          ))}
        </ul>
      )}
      <ChangedMeanwhile reviewed={reviewed} />
      <CaseHistory reviewed={reviewed} />
    </section>
  );
}

/** What others have changed of the case under the reviewer's eyes; where it reopens a decision that tells it. */
function ChangedMeanwhile({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const watched = useReview((state) => state.watched);
  const changes = changedMeanwhile(reviewed, watched);
  if (changes.length === 0 || reviewed.outdated.length > 0) return null;
  return (
    <div className="case-changed">
      <strong>{t("reviewCase.changed")}</strong>
      <ul>
        {changes.map((change) => (
          <li key={JSON.stringify(change)}>{changeText(t, change)}</li>
        ))}
      </ul>
    </div>
  );
}

interface PartProps {
  readonly shared: SharedTake;
  /** The case's span. */
  readonly within: Span;
}

/** What one has there, or several alike, with their keys. */
function Part({ shared: { take, by }, within }: PartProps) {
  const { t } = useTranslation();
  return (
    <li>
      {by.map(({ name, place }) => (
        <span key={place} className="case-name">
          {shownName(name)}
          {place < takeIds.length && take.kind !== "absent" && <kbd>{place + 1}</kbd>}
        </span>
      ))}
      {take.kind === "span" ? (
        <SpanInCase span={take.gold} within={within} attributes={Object.values(take.gold.attributes)} />
      ) : (
        <em>{t(take.kind === "nothing" ? "reviewCase.hasNone" : "reviewCase.hasNoneYet")}</em>
      )}
    </li>
  );
}

interface SpanInCaseProps {
  readonly span: LabelledSpan;
  /** The words around it, so that boundaries can be compared. */
  readonly within: Span;
  readonly attributes: readonly Parameters<typeof attributeText>[0][];
}

function SpanInCase({ span, within, attributes }: SpanInCaseProps) {
  const labels = useLabels();
  const around = (start: number, end: number) => (start < end ? shortQuote({ start, end } as Span, 60) : "");
  return (
    <span className="case-span" style={labelStyle(labels, span.label)}>
      <small>
        <i className="swatch" />
        {labelName(span.label)}
      </small>
      <q>
        {around(within.start, span.start)}
        <mark>{shortQuote(span, 160)}</mark>
        {around(span.end, within.end)}
      </q>
      {attributes.length > 0 && <small>{attributes.map(attributeText).join(" · ")}</small>}
    </span>
  );
}
