import { useMemo } from "react";
import { Button } from "react-aria-components";
import { type Difference, listDifferences } from "../../core/history/differences";
import type { Version } from "../../core/history/Version";
import type { DocumentId } from "../../core/model/ids";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { useTranslation } from "../i18n/useTranslation";
import { labelStyle, useLabels } from "../labels";
import { goToPlace } from "../search/goToPlace";
import { aspectText } from "./aspectText";
import { momentText } from "./momentText";
import { shownQuote } from "./shownQuote";

interface DifferenceListProps {
  /** From the version to now. */
  readonly diff: LayerDiff;
  readonly version: Version;
  readonly document: DocumentId;
  readonly isOwn: boolean;
  /** True when places of the version are places of the text shown. */
  readonly isSameText: boolean;
}

/** More differences than this are counted, not listed. */
const MOST_LISTED = 200;

/** What has changed since a version, annotation by annotation; each leads to its place in the text. */
export function DifferenceList({ diff, version, document, isOwn, isSameText }: DifferenceListProps) {
  const { t } = useTranslation();
  const differences = useMemo(() => listDifferences(diff), [diff]);
  const more = differences.length - MOST_LISTED;
  const show = (difference: Difference) => {
    const isHere = isOwn && difference.kind !== "removed";
    const { id, start, end } = difference.annotation;
    void goToPlace({ document, start, end }, isHere ? id : null);
  };
  return (
    <div className="differences">
      <h3>{t("history.since", { time: momentText(version.keptAt) })}</h3>
      <Counts {...{ differences, diff }} />
      <ul data-testid="differences">
        {differences.slice(0, MOST_LISTED).map((difference) => (
          <li key={difference.annotation.id}>
            <Row difference={difference} show={isSameText ? show : null} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="version-note">{t("history.more", { count: more })}</p>}
    </div>
  );
}

function Counts({ differences, diff }: { differences: readonly Difference[]; diff: LayerDiff }) {
  const { t } = useTranslation();
  const count = (kind: Difference["kind"]) => differences.filter((each) => each.kind === kind).length;
  const counts = (["added", "removed", "changed"] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => t(`history.${kind}`, { count: count(kind) }));
  const { status } = diff;
  if (status) counts.push(t(status.to === "done" ? "history.statusDone" : "history.statusReopened"));
  return <p className="version-note">{counts.length > 0 ? counts.join(" · ") : t("history.same")}</p>;
}

const signs = { added: "+", removed: "−", changed: "~" } as const;
const names = { added: "wasAdded", removed: "wasRemoved", changed: "wasChanged" } as const;

interface RowProps {
  readonly difference: Difference;
  /** Null when the place is not one of the text shown. */
  readonly show: ((difference: Difference) => void) | null;
}

function Row({ difference, show }: RowProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const { kind, annotation } = difference;
  const quote = shownQuote(annotation);
  const changes =
    kind === "changed" ? difference.aspects.map((aspect) => aspectText(t, difference, aspect)) : [];
  return (
    <Button
      className={`difference ${kind}`}
      style={labelStyle(labels, annotation.label)}
      aria-label={[t(`history.${names[kind]}`), quote, ...changes].join(", ")}
      isDisabled={show === null}
      onPress={() => show?.(difference)}
    >
      <span className="difference-sign">{signs[kind]}</span>
      <i className="swatch" />
      <span className="difference-words">
        <span className="difference-quote">{quote}</span>
        {changes.map((change) => (
          <small key={change} className="difference-change">
            {change}
          </small>
        ))}
      </span>
    </Button>
  );
}
