import { ok } from "../../../core/result";
import type { LedgerPhrase } from "../../../core/search/Ledger";
import type { LedgerPage } from "../../../electron/ipc/search";
import { reviewPhrase } from "../../phraseReview/listingPlaces";
import { announce } from "../../state/announcements";
import { client } from "../../workbenchClient";
import { nextTicket, whenSaved } from "../asking";
import { lookFor } from "../concordance/searching";
import { PagedRows } from "../PagedRows";
import { showSearchView } from "../searchStore";
import { type LedgerForm, useLedger } from "./ledgerStore";

const TYPING_PAUSE_MS = 120;

let ticket = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

/** Changes what is listed; while words are typed, waits for a pause. */
export function changeLedger(change: Partial<LedgerForm>): void {
  useLedger.setState(({ form }) => ({ form: { ...form, ...change }, active: 0 }));
  clearTimeout(typing);
  if ("contains" in change) typing = setTimeout(() => listPhrases(), TYPING_PAUSE_MS);
  else listPhrases();
}

/** Lists the phrases as they are now. */
export function listPhrases(): void {
  const { form, rows: former } = useLedger.getState();
  former?.stop();
  ticket = nextTicket();
  const asked = ticket;
  const rows = new PagedRows<LedgerPhrase, LedgerPage>({
    ask: (offset, limit) => askPage(form, asked, offset, limit),
    changed: () => take(rows, asked),
  });
  if (!former?.about) useLedger.setState({ rows });
  void whenSaved().then(() => ticket === asked && rows.need(0, 0));
}

function take(rows: PagedRows<LedgerPhrase, LedgerPage>, asked: number): void {
  // Another listing has been asked for since.
  if (asked !== ticket) return;
  const isFirst = useLedger.getState().rows !== rows;
  useLedger.setState(({ version }) => ({ rows, version: version + 1 }));
  const { about } = rows;
  if (about && isFirst && !rows.isReading) announce((t) => t("ledger.listed", { count: about.total }));
}

/** Stops reading; what has been listed so far stays. */
export function cancelListing(): void {
  useLedger.getState().rows?.stop();
  useLedger.setState(({ version }) => ({ version: version + 1 }));
  void client.cancelSearch({ slot: "ledger" });
}

/** Shows where a phrase stands; leaving that leads back here. */
export function showContexts({ phrase }: LedgerPhrase): void {
  lookFor(phrase);
  showSearchView("concordance", { behind: "ledger", begins: "list" });
}

/** Reviews every place of a phrase; leaving that leads back here. */
export function reviewEntry({ phrase }: LedgerPhrase): void {
  reviewPhrase(phrase, "ledger");
}

async function askPage({ annotator, ...form }: LedgerForm, asked: number, offset: number, limit: number) {
  const annotators = annotator ? [annotator] : null;
  const request = {
    slot: "ledger",
    ticket: asked,
    ...form,
    annotators,
    documents: null,
    offset,
    limit,
  } as const;
  const answer = await client.phraseLedger(request);
  if (!answer.ok) return answer;
  const { phrases, total } = answer.value;
  return ok({ items: phrases, total, about: { ...answer.value, phrases: [] } });
}
