import { ok } from "../../../core/result";
import type { Hit } from "../../../core/search/Hit";
import type { SearchQuery } from "../../../core/search/SearchQuery";
import type { SearchPage } from "../../../electron/ipc/search";
import { groupDigits } from "../../i18n/groupDigits";
import { announce } from "../../state/announcements";
import { client } from "../../workbenchClient";
import { onAnnotatorChange } from "../annotatorChange";
import { nextTicket, whenSaved } from "../asking";
import { PagedRows } from "../PagedRows";
import {
  type ConcordanceForm,
  type ConcordanceState,
  emptyForm,
  type HitRows,
  nothingKnown,
  useConcordance,
} from "./concordanceStore";

/** Context on either side of a hit, in UTF-16 code units: more than the widest window shows. */
const CONTEXT_LENGTH = 80;
/** How long the reader types on before a search begins. */
const TYPING_PAUSE_MS = 120;
const MOST_RECENT = 12;

let ticket = 0;
/** What the rows are of, or will be once they have come. */
let searched: ConcordanceForm | null = null;
/** The rows of the latest search; in the state as soon as some have come. */
let latest: HitRows | null = null;
let typing: ReturnType<typeof setTimeout> | undefined;

onAnnotatorChange(() => {
  latest?.stop();
  searched = null;
  useConcordance.setState({
    form: emptyForm,
    rows: null,
    known: nothingKnown,
    ticked: new Map(),
    active: 0,
    isPending: false,
  });
});

/** Changes what is looked for; while a pattern is typed, waits for a pause. */
export function changeForm(change: Partial<ConcordanceForm>): void {
  useConcordance.setState(({ form }) => ({ form: { ...form, ...change }, isPending: true }));
  clearTimeout(typing);
  if ("pattern" in change) typing = setTimeout(() => void search(), TYPING_PAUSE_MS);
  else void search();
}

/** Looks for a phrase in all texts, as when its contexts are asked for. */
export function lookFor(pattern: string): void {
  changeForm({ ...emptyForm, order: useConcordance.getState().form.order, pattern });
  searchNow();
}

/** Searches without waiting for a pause, and remembers the query. */
export function searchNow(): void {
  clearTimeout(typing);
  const { form } = useConcordance.getState();
  remember(form.pattern);
  if (form !== searched) void search();
}

/** Asks anew for what is in view: annotations have changed. */
export function refreshHits(): void {
  useConcordance.getState().rows?.refresh();
}

/** Stops reading and searching; what has been found so far stays. */
export function cancelSearch(): void {
  useConcordance.getState().rows?.stop();
  useConcordance.setState({ wasCancelled: true });
  void client.cancelSearch({ slot: "concordance" });
}

/** The query of the form. */
export function queryOf(form: ConcordanceForm): SearchQuery {
  return {
    pattern: form.pattern,
    syntax: form.isRegex ? "regex" : "plain",
    ignoreCase: !form.matchCase,
    ignoreWidth: true,
    scope: form.scope,
    labels: form.labels,
    annotators: form.annotator ? [form.annotator] : null,
    attribute: form.attribute,
    untagged: form.untagged && form.scope === "text",
    documents: form.document ? [form.document] : null,
  };
}

/** One page of the hits that are listed now, with no words around them: enough to tick them. */
export async function placesFrom(offset: number, limit: number): Promise<SearchPage | null> {
  const { form } = useConcordance.getState();
  const answer = await client.searchCorpus({ ...requestOf(form), offset, limit, contextLength: 0 });
  return answer.ok ? answer.value : null;
}

async function search(): Promise<void> {
  const { form, rows: former } = useConcordance.getState();
  former?.stop();
  latest?.stop();
  latest = null;
  ticket = nextTicket();
  searched = form;
  const cleared = { active: 0, ticked: new Map(), wasCancelled: false };
  if (findsNothing(form)) return useConcordance.setState({ rows: null, isPending: false, ...cleared });
  const rows = new PagedRows<Hit, SearchPage>({
    ask: (offset, limit) => askPage(form, offset, limit),
    changed: () => take(rows),
  });
  latest = rows;
  // The former hits stay until the first new ones have come, or the list would flicker at every key.
  const begin: Partial<ConcordanceState> = former?.about ? cleared : { ...cleared, rows };
  useConcordance.setState({ ...begin, isPending: true });
  await whenSaved();
  rows.need(0, 0);
}

function take(rows: PagedRows<Hit, SearchPage>): void {
  const isFirst = useConcordance.getState().rows !== rows;
  const { about } = rows;
  useConcordance.setState(({ known, version }) => ({
    rows,
    known: about ?? known,
    version: version + 1,
    isPending: false,
  }));
  if (about && (isFirst || !rows.isReading)) sayCount(about);
}

let said = "";

function sayCount({ total, isTotalExact, documentsWithHits }: SearchPage): void {
  const saying = `${ticket} ${total}`;
  if (saying === said) return;
  said = saying;
  const hits = isTotalExact ? groupDigits(total) : `${groupDigits(total)}+`;
  announce((t) => {
    const found = t("search.found", { count: total, hits });
    return t("search.foundIn", { found, documents: t("search.inDocuments", { count: documentsWithHits }) });
  });
}

function findsNothing({ pattern, scope }: ConcordanceForm): boolean {
  return pattern === "" && scope === "text";
}

async function askPage(form: ConcordanceForm, offset: number, limit: number) {
  const request = { ...requestOf(form), offset, limit, contextLength: CONTEXT_LENGTH };
  const answer = await client.searchCorpus(request);
  if (!answer.ok) return answer;
  const { hits, total } = answer.value;
  // The rows are kept by the list; what else the answer says need not hold them too.
  return ok({ items: hits, total, about: { ...answer.value, hits: [] } });
}

function requestOf(form: ConcordanceForm) {
  return { slot: "concordance", ticket, query: queryOf(form), order: form.order } as const;
}

function remember(pattern: string): void {
  if (pattern === "") return;
  useConcordance.setState(({ recent }) => ({
    recent: [pattern, ...recent.filter((other) => other !== pattern)].slice(0, MOST_RECENT),
  }));
}
