import { type KeyboardEvent, useRef, useState } from "react";
import { rowsAmong, scrollTopFor } from "../annotate/rowWindow";
import { useRowWindow } from "../annotate/useRowWindow";
import { DocumentTitle } from "../documents/DocumentTitle";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { useDocumentTitle } from "../state/workspaceStore";
import { type Candidate, candidateId, candidateQuote } from "./accepting";
import { useReview } from "./reviewStore";

/** Height of a row in pixels, as review.css sets it. */
const ROW_HEIGHT = 31;

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  /** Ids of the cases that are not ticked. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

/** The cases to be accepted together, each with a tick; only the rows in view exist. Arrows move, Space ticks. */
export function CandidateList({ candidates, left, onChange }: CandidateListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { drawn, view } = useRowWindow(scroller, ROW_HEIGHT);
  const [active, setActive] = useState(0);
  const { first, end } = rowsAmong(drawn, candidates.length);
  const toggle = (index: number) => {
    const candidate = candidates[index];
    if (candidate === undefined) return;
    const id = candidateId(candidate);
    setActive(index);
    onChange(left.has(id) ? new Set([...left].filter((each) => each !== id)) : new Set([...left, id]));
  };
  const go = (index: number) => {
    const next = Math.min(Math.max(index, 0), candidates.length - 1);
    setActive(next);
    const top = scrollTopFor(next, view.current, ROW_HEIGHT);
    if (top !== null) scroller.current?.scrollTo(0, top);
  };
  return (
    <div
      ref={scroller}
      className="candidates"
      role="listbox"
      aria-multiselectable="true"
      tabIndex={0}
      aria-label={t("acceptAgreed.heading")}
      aria-activedescendant={first <= active && active < end ? rowId(active) : undefined}
      onKeyDown={(event) => onKey(event, active, go, toggle)}
    >
      <div
        role="presentation"
        style={{ height: candidates.length * ROW_HEIGHT, paddingTop: first * ROW_HEIGHT }}
      >
        {candidates.slice(first, end).map((candidate, i) => (
          <Row
            key={candidateId(candidate)}
            candidate={candidate}
            index={first + i}
            count={candidates.length}
            isActive={first + i === active}
            isTicked={!left.has(candidateId(candidate))}
            onToggle={() => toggle(first + i)}
          />
        ))}
      </div>
    </div>
  );
}

const rowId = (index: number) => `candidate-${index}`;

function onKey(
  event: KeyboardEvent,
  active: number,
  go: (index: number) => void,
  toggle: (index: number) => void,
): void {
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    Home: 0,
    End: Number.MAX_SAFE_INTEGER,
  };
  const goal = goals[event.key];
  if (goal === undefined && event.key !== " ") return;
  event.preventDefault();
  if (goal === undefined) toggle(active);
  else go(goal);
}

interface RowProps {
  readonly candidate: Candidate;
  readonly index: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
}

function Row({ candidate, index, count, isActive, isTicked, onToggle }: RowProps) {
  const labels = useLabels();
  const { document, gold } = candidate;
  const quote = candidateQuote(candidate);
  const isElsewhere = useReview((state) => state.document !== document);
  const title = useDocumentTitle(document);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      id={rowId(index)}
      role="option"
      aria-selected={isTicked}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={`${labelName(gold.label)}: ${quote}${isElsewhere ? `, ${title}` : ""}`}
      className={isActive ? "candidate active" : "candidate"}
      style={labelStyle(labels, gold.label)}
      onClick={onToggle}
    >
      <span className="tick" aria-hidden="true" />
      <i className="swatch" />
      <span>{quote}</span>
      {isElsewhere && (
        <small>
          <DocumentTitle document={document} />
        </small>
      )}
    </div>
  );
}
