import { failure } from "../../core/errors";
import { tenASecond } from "../../core/reportPace";
import { err, ok, type Result } from "../../core/result";
import type { ParsedRequest } from "../ipc/contract";
import type { SearchProgress } from "../ipc/search";
import { RefusalStore } from "../storage/RefusalStore";
import { Workspace } from "../storage/Workspace";
import { Calls } from "./Calls";
import { LedgerSearch } from "./LedgerSearch";
import { MatchPulse } from "./MatchPulse";
import { MentionSearch } from "./MentionSearch";
import type { SearchCall, SearchMethod, ToWorker } from "./protocol";
import { SearchCorpus } from "./SearchCorpus";
import { TextSearch } from "./TextSearch";

/** Searches one workspace: what the worker runs, whole, without the thread. */
export class SearchEngine {
  private readonly calls: Calls;
  private readonly texts: TextSearch;
  private readonly mentions: MentionSearch;
  private readonly ledger: LedgerSearch;

  private constructor(workspace: Workspace, report: (progress: SearchProgress) => void, pulse: MatchPulse) {
    const reading = tenASecond((done, total) => report({ slot: null, ticket: 0, done, total }));
    this.corpus = new SearchCorpus(workspace, reading);
    this.calls = new Calls(report);
    this.texts = new TextSearch(this.corpus, pulse);
    this.mentions = new MentionSearch(this.corpus, new RefusalStore(workspace.files));
    this.ledger = new LedgerSearch(this.corpus);
  }

  readonly corpus: SearchCorpus;

  /** Opens a workspace; nothing is read yet. Fails with `workspace-missing`. @param pulse - Told of every match. */
  static async open(
    folder: string,
    report: (progress: SearchProgress) => void,
    pulse = new MatchPulse(),
  ): Promise<Result<SearchEngine>> {
    const workspace = await Workspace.open(folder);
    return workspace.ok ? ok(new SearchEngine(workspace.value, report, pulse)) : workspace;
  }

  /** Answers a call. The first one begins the reading of the corpus. */
  async answer({ method, request, annotator }: SearchCall): Promise<Result<unknown>> {
    if (method === "cancelSearch") return this.cancel(request as ParsedRequest<"cancelSearch">);
    if (method === "refuseMentions") {
      await this.corpus.settled();
      return this.mentions.refuse(request as ParsedRequest<"refuseMentions">, annotator);
    }
    const { slot, ticket } = request as ParsedRequest<"searchCorpus" | "phraseLedger">;
    // First, as calls end others in the order they come.
    const search = this.calls.search(slot, ticket);
    await this.corpus.settled();
    this.corpus.showTo(annotator);
    switch (method) {
      case "searchCorpus":
        return this.texts.page(request as ParsedRequest<"searchCorpus">, search);
      case "searchSpans":
        return this.texts.spans(request as ParsedRequest<"searchSpans">, search);
      case "findMentions":
        return this.mentions.page(request as ParsedRequest<"findMentions">, annotator, search);
      case "phraseLedger":
        return this.ledger.page(request as ParsedRequest<"phraseLedger">, search);
      default:
        return err(
          failure("internal", { reason: `unknown search ${method satisfies never as SearchMethod}` }),
        );
    }
  }

  /** Hears of what happened in the workspace. */
  async hear(message: Exclude<ToWorker, SearchCall>): Promise<void> {
    if (message.kind === "read-all") await this.corpus.readAll();
    else if (message.kind === "saved") await this.corpus.saved(message.change);
    else if (message.kind === "opened") await this.corpus.opened(message.document);
    else if (message.kind === "changed") await this.corpus.changed(message.documents);
    else await this.corpus.projectChanged();
  }

  private cancel({ slot }: ParsedRequest<"cancelSearch">): Result<null> {
    this.calls.cancel(slot);
    return ok(null);
  }
}
