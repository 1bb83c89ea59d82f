import { useTranslation } from "react-i18next";
import type { Case } from "../../core/compare/Case";
import type { AnnotatorId } from "../../core/model/ids";
import { valuesOf } from "../../core/model/proposedAttributes";
import { kindOf } from "../../core/review/caseFacets";
import type { LabelledSpan } from "../../core/review/labelledSpan";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { Span } from "../../core/text/Span";
import { attributeText } from "../annotate/attributeText";
import { labelName, labelStyle, useLabels } from "../labels";
import { shortQuote } from "../state/quoteAsRead";
import { CaseHistory } from "./CaseHistory";
import { shownName } from "./names";
import { useReview } from "./reviewStore";

/** What each annotator has at the case, by their keys. */
export function CaseCard({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const { found, state } = reviewed;
  const annotators = useReview(({ layers }) => layers).map(({ annotator }) => annotator);
  useReview(({ hidesNames }) => hidesNames);
  return (
    <section className="case-card" aria-label={t("review.annotators")} data-testid="case">
      <header>
        <strong>{t(`review.kinds.${kindOf(reviewed)}`)}</strong>
        {state !== "open" && <span data-state={state}>{t(`review.states.${state}`)}</span>}
      </header>
      {found && (
        <ul>
          {annotators.map((annotator, place) => (
            <Part key={annotator} {...{ found, annotator, place }} />
          ))}
        </ul>
      )}
      <CaseHistory reviewed={reviewed} />
    </section>
  );
}

interface PartProps {
  readonly found: Case;
  readonly annotator: AnnotatorId;
  readonly place: number;
}

function Part({ found, annotator, place }: PartProps) {
  const { t } = useTranslation();
  const annotation = found.members.find((member) => member.annotator === annotator)?.annotation;
  const isFinished = found.silent.includes(annotator);
  return (
    <li>
      <span className="case-name">
        {shownName(annotator)}
        {place < 9 && (annotation || isFinished) && <kbd>{place + 1}</kbd>}
      </span>
      {annotation ? (
        <SpanInCase span={annotation} within={found.span} attributes={Object.values(valuesOf(annotation))} />
      ) : (
        <em>{t(isFinished ? "review.hasNone" : "review.hasNoneYet")}</em>
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
