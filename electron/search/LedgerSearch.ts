import { ok, type Result } from "../../core/result";
import { annotationFilterOf } from "../../core/search/AnnotationFilter";
import {
  type CountedPhrase,
  hasSeveralLabels,
  ledgerPhrase,
  PhraseCounts,
} from "../../core/search/PhraseCounts";
import type { SearchableDocument } from "../../core/search/SearchableDocument";
import type { ParsedRequest } from "../ipc/contract";
import type { LedgerPage } from "../ipc/search";
import { type CorpusState, readSoon, viewOf } from "./answer";
import { cancelled, type Search } from "./Calls";
import { Kept } from "./Kept";
import type { SearchCorpus } from "./SearchCorpus";

type Request = ParsedRequest<"phraseLedger">;

interface Counted {
  readonly state: CorpusState;
  readonly counts: PhraseCounts;
}

/** Answers what has been tagged in which words. */
export class LedgerSearch {
  /** Counting is the work; listing what was counted in another way is not. */
  private readonly kept = new Kept<Counted>(2);

  /** The list that pages are cut from. */
  private listed: { counts: PhraseCounts; key: string; phrases: readonly CountedPhrase[] } | null = null;

  constructor(private readonly corpus: SearchCorpus) {}

  /** One page of the ledger. */
  async page(request: Request, search: Search): Promise<Result<LedgerPage>> {
    const { labels, annotators, documents, ticket, offset, limit } = request;
    await readSoon(this.corpus, documents, search);
    if (search.isOver) return cancelled;
    const key = JSON.stringify([labels, annotators, documents, this.corpus.revision]);
    const counted = await this.kept.get(key, () => this.count(request, search));
    if (counted === null || search.isOver) return cancelled;
    const listed = this.list(counted.counts, request);
    const severalLabels = listed.filter(hasSeveralLabels).length;
    const partlyTagged = listed.filter((each) => !hasSeveralLabels(each) && each.untagged > 0).length;
    const phrases = listed.slice(offset, offset + limit).map(ledgerPhrase);
    return ok({ ticket, ...counted.state, phrases, total: listed.length, severalLabels, partlyTagged });
  }

  private list(counts: PhraseCounts, { contains, choice, order }: Request): readonly CountedPhrase[] {
    const known = this.listed;
    if (known?.counts === counts && known.key === JSON.stringify([contains, choice, order]))
      return known.phrases;
    const phrases = counts.list(contains, choice, order);
    this.listed = { counts, key: JSON.stringify([contains, choice, order]), phrases };
    return phrases;
  }

  private async count(request: Request, search: Search): Promise<Counted | null> {
    const filter = annotationFilterOf({ ...request, attribute: null });
    const counts = new PhraseCounts();
    search.begin();
    const { state, documents } = viewOf(this.corpus, request.documents);
    const steps = [
      (document: SearchableDocument) => counts.addAnnotations(document, filter),
      (document: SearchableDocument) => counts.addUntagged(document),
    ];
    for (const [round, step] of steps.entries())
      for (const [done, [, document]] of documents.entries()) {
        const share = (round * documents.length + done) / steps.length;
        if (search.isRestDue && !(await search.rest(Math.floor(share), documents.length))) return null;
        step(document);
      }
    search.done(documents.length);
    return { state, counts };
  }
}
