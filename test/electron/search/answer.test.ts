import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Search } from "../../../electron/search/Calls";
import { LedgerSearch } from "../../../electron/search/LedgerSearch";
import { MatchPulse } from "../../../electron/search/MatchPulse";
import { MentionSearch } from "../../../electron/search/MentionSearch";
import { SearchCorpus } from "../../../electron/search/SearchCorpus";
import { TextSearch } from "../../../electron/search/TextSearch";
import { RefusalStore } from "../../../electron/storage/RefusalStore";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { documentId, TemporaryFolder, writeLayer } from "../storage/TemporaryFolder";
import { ledgerOf, me, mentionsOf, searchFor, unwrap } from "./asking";

const text = "发展新能源产业，新能源。";

/** A corpus on a slow disk: what is not needed by name is not read. */
class SlowCorpus extends SearchCorpus {
  override readAll(): Promise<void> {
    return new Promise(() => undefined);
  }
}

/** A search that, whenever it rests, finds that another document has been read. */
class SlowSearch extends Search {
  override get isRestDue(): boolean {
    return true;
  }

  override async rest(): Promise<boolean> {
    await corpus.need(documentId("second"));
    return true;
  }
}

let folder: TemporaryFolder;
let corpus: SearchCorpus;
let refusals: RefusalStore;
beforeEach(async () => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", text);
  folder.write("seeds/second.txt", "新能源。");
  writeLayer(folder, layerOf(sourceText(text), [annotation(text, 2, 5, "industry")]));
  const workspace = unwrap(await Workspace.open(folder.root));
  corpus = new SlowCorpus(workspace);
  refusals = new RefusalStore(workspace.files);
  await corpus.need(documentId("doc"));
});
afterEach(() => folder.remove());

const search = (slot: Search["slot"]) => new SlowSearch(slot, 1, () => undefined);

describe("an answer found while documents are read is of those read when it began", () => {
  it("for words", async () => {
    const texts = new TextSearch(corpus, new MatchPulse());
    const ask = async () => unwrap(await texts.page(searchFor("新能源"), search("concordance")));
    const first = await ask();
    expect(first).toMatchObject({
      total: 2,
      documentsWithHits: 1,
      read: 1,
      documents: 2,
      isTotalExact: false,
    });
    const again = await ask();
    expect(again).toMatchObject({
      total: 3,
      documentsWithHits: 2,
      read: 2,
      documents: 2,
      isTotalExact: true,
    });
    expect(again.revision).toBeGreaterThan(first.revision);
  });

  it("for mentions", async () => {
    const mentions = new MentionSearch(corpus, refusals);
    const ask = async () =>
      unwrap(await mentions.page(mentionsOf("新能源", documentId("doc"), 2), me, search("mentions")));
    const first = await ask();
    expect(first).toMatchObject({ open: 1, openDocuments: 1, read: 1, documents: 2, isTotalExact: false });
    const again = await ask();
    expect(again).toMatchObject({ open: 2, openDocuments: 2, read: 2, documents: 2, isTotalExact: true });
    expect(again.revision).toBeGreaterThan(first.revision);
  });

  it("for the ledger", async () => {
    const ledger = new LedgerSearch(corpus);
    const ask = async () => unwrap(await ledger.page(ledgerOf(), search("ledger")));
    const first = await ask();
    expect(first).toMatchObject({ read: 1, documents: 2, phrases: [{ phrase: "新能源", untagged: 1 }] });
    const again = await ask();
    expect(again).toMatchObject({ read: 2, documents: 2, phrases: [{ phrase: "新能源", untagged: 2 }] });
    expect(again.revision).toBeGreaterThan(first.revision);
  });
});

it("does not wait for documents once its search has ended", async () => {
  corpus.need = () => new Promise(() => undefined);
  const ending = new Search("find", 1, () => undefined);
  const asked = new TextSearch(corpus, new MatchPulse()).page(
    searchFor("新", { documents: [documentId("second")] }),
    ending,
  );
  ending.end();
  expect(await asked).toMatchObject({ ok: false, error: { code: "search-cancelled" } });
});
