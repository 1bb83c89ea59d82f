import { useMemo, useRef } from "react";
import { Button } from "react-aria-components";
import type { DocumentId } from "../../core/model/ids";
import { rowsAmong } from "../annotate/rowWindow";
import { useRowWindow } from "../annotate/useRowWindow";
import { DocumentTitle } from "../documents/DocumentTitle";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { useDocumentTitle } from "../state/workspaceStore";
import { standAt } from "./goingThrough";
import { inQueue, useQueue } from "./queueInUse";
import { useReview } from "./reviewStore";

/** Height of a row in pixels, as overview.css sets it. */
const ROW_HEIGHT = 30;

interface Row {
  readonly document: DocumentId;
  readonly count: number;
}

/** The texts that have cases of the queue, and how many; only the rows in view exist. */
export function TextsLeft() {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { drawn } = useRowWindow(scroller, ROW_HEIGHT);
  const rows = useRows();
  const { first, end } = rowsAmong(drawn, rows.length);
  return (
    <section className="review-texts" aria-labelledby="review-texts">
      <h2 id="review-texts">{t("reviewQueue.textsLeft")}</h2>
      {rows.length === 0 && <p>{t("reviewQueue.noTextsLeft")}</p>}
      <div ref={scroller} className="review-texts-scroll">
        <ul style={{ height: rows.length * ROW_HEIGHT, paddingTop: first * ROW_HEIGHT }}>
          {rows.slice(first, end).map((row) => (
            <TextRow key={row.document} row={row} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function useRows(): readonly Row[] {
  const { documents } = useQueue();
  const filter = useReview((state) => state.filter);
  return useMemo(() => {
    const isWanted = inQueue(filter);
    const rows = documents.map(({ document, facets }) => ({
      document,
      count: facets.filter(isWanted).reduce((sum, { count }) => sum + count, 0),
    }));
    return rows.filter(({ count }) => count > 0);
  }, [documents, filter]);
}

function TextRow({ row: { document, count } }: { row: Row }) {
  const { t } = useTranslation();
  const title = useDocumentTitle(document);
  const isShown = useReview((state) => state.document === document);
  return (
    <li>
      <Button
        className="review-text-row"
        aria-current={isShown}
        aria-label={t("reviewQueue.casesLeft", { title, count })}
        onPress={() => standAt(document)}
      >
        <DocumentTitle document={document} />
        <b>{groupDigits(count)}</b>
      </Button>
    </li>
  );
}
