import { ok, type Result } from "../../core/result";
import { annotationFilterOf } from "../../core/search/AnnotationFilter";
import { type CountedPhrase, hasSeveralLabels, ledgerPhrase } from "../../core/search/CountedPhrase";
import { PhraseCounts } from "../../core/search/PhraseCounts";
import type { ParsedRequest } from "../ipc/contract";
import type { LedgerPage } from "../ipc/search";
import { type CorpusState, type CorpusView, readSoon, viewOf } from "./answer";
import { cancelled, type Search } from "./Calls";
import type { SearchCorpus } from "./SearchCorpus";

type Request = ParsedRequest<"phraseLedger">;

/** Filters whose counts are kept, for coming back to one. */
const MOST_KEPT = 2;

interface Kept {
  readonly counts: PhraseCounts;
  /** The list that pages are cut from; of one state of the counts. */
  listed: { readonly key: string; readonly phrases: readonly CountedPhrase[] } | null;
}

/** Answers what has been tagged in which words. */
export class LedgerSearch {
  /** By filter, the latest last. A save changes the counts of one document; all others stay. */
  private readonly kept = new Map<string, Kept>();
  /** One page after the other: the counts are those of one state only between two updates. */
  private lastInTurn: Promise<unknown> = Promise.resolve();

  constructor(private readonly corpus: SearchCorpus) {}

  /** One page of the ledger. */
  async page(request: Request, search: Search): Promise<Result<LedgerPage>> {
    await readSoon(this.corpus, request.documents, search);
    const page = this.lastInTurn.then(() => this.pageNow(request, search));
    this.lastInTurn = page.catch(() => undefined);
    return page;
  }

  private async pageNow(request: Request, search: Search): Promise<Result<LedgerPage>> {
    if (search.isOver) return cancelled;
    const kept = this.keptFor(request);
    const view = viewOf(this.corpus, request.documents);
    return (await update(kept, view, search)) ? ok(cutPage(kept, request, view.state)) : cancelled;
  }

  private keptFor(request: Request): Kept {
    const { labels, annotators, documents } = request;
    const key = JSON.stringify([labels, annotators, documents]);
    const known = this.kept.get(key);
    const filter = () => annotationFilterOf({ ...request, attribute: null });
    const kept = known ?? { counts: new PhraseCounts(filter()), listed: null };
    this.kept.delete(key);
    this.kept.set(key, kept);
    for (const [oldest] of this.kept) if (this.kept.size > MOST_KEPT) this.kept.delete(oldest);
    return kept;
  }
}

/** Counts what has changed; false when it was stopped. What was counted by then need not be counted again. */
async function update(kept: Kept, { documents }: CorpusView, search: Search): Promise<boolean> {
  const total = documents.length;
  search.begin();
  for (const share of kept.counts.update(documents.map(([, document]) => document))) {
    kept.listed = null;
    if (search.isRestDue && !(await search.rest(Math.floor(share * total), total))) return false;
  }
  search.done(total);
  return true;
}

function cutPage(kept: Kept, request: Request, state: CorpusState): LedgerPage {
  const { ticket, offset, limit } = request;
  const phrases = listed(kept, request);
  return {
    ticket,
    ...state,
    phrases: phrases.slice(offset, offset + limit).map(ledgerPhrase),
    total: phrases.length,
    severalLabels: phrases.filter(hasSeveralLabels).length,
    partlyTagged: phrases.filter((each) => !hasSeveralLabels(each) && each.untagged > 0).length,
  };
}

function listed(kept: Kept, { contains, choice, order }: Request): readonly CountedPhrase[] {
  const key = JSON.stringify([contains, choice, order]);
  if (kept.listed?.key !== key) kept.listed = { key, phrases: kept.counts.list(contains, choice, order) };
  return kept.listed.phrases;
}
