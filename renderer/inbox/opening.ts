import type { InboxItem } from "../../core/review/inbox";
import { type Span, spansOverlap } from "../../core/text/Span";
import { showCase } from "../review/goingThrough";
import { useReview } from "../review/reviewStore";
import { goToPlace } from "../search/goToPlace";
import { showSearchView } from "../search/searchStore";
import { setReviewing } from "../state/reviewMode";
import { useInbox } from "./inboxStore";

/** Longest wait for the cases of a text; then it is shown without. */
const LONGEST_WAIT_MS = 5000;

/** Covers the text with the inbox, what waits first. */
export function showInbox(): void {
  useInbox.setState({ answered: new Set(), choice: "all", active: null, contested: null });
  showSearchView("inbox", { begins: "list" });
}

/** Shows an item where it is: the annotator's own work among their annotations, else the case in the review. */
export async function openItem(item: InboxItem): Promise<void> {
  const { document, span } = item;
  const own = ownAnnotationOf(item);
  const isOwn = own !== null || item.kind === "correction";
  setReviewing(!isOwn);
  await goToPlace({ document, ...span }, own);
  if (!isOwn) await showCaseAt(document, span);
}

function ownAnnotationOf(item: InboxItem): string | null {
  if (item.kind === "correction") return item.correction?.before?.id ?? null;
  return item.kind === "objection" ? null : item.own;
}

async function showCaseAt(document: InboxItem["document"], place: Span): Promise<void> {
  const hasCases = () => {
    const { document: shown, cases } = useReview.getState();
    return shown === document && cases.length > 0;
  };
  if (!hasCases())
    await new Promise<void>((resolve) => {
      const end = () => {
        stop();
        clearTimeout(timer);
        resolve();
      };
      const stop = useReview.subscribe(() => hasCases() && end());
      const timer = setTimeout(end, LONGEST_WAIT_MS);
    });
  const { cases } = useReview.getState();
  const there = cases.find(({ span }) => spansOverlap(span, place));
  if (hasCases() && there) showCase(there);
}
