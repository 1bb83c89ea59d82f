import { ok, type Result } from "../../result";
import { ownCopy } from "../../text/ownCopy";
import type { CorpusSource, NotRead } from "../CorpusFormat";
import type { TableRow } from "./tableRow";
import { tableRows } from "./tableRows";

/** All rows of a document. */
export interface DocumentRows {
  readonly document: string;
  readonly rows: readonly TableRow[];
}

type Rows = AsyncIterable<Result<TableRow>>;

/**
 * The rows of tables by document; a failure ends them. Where the rows of each document lie together, as in our own tables,
 * those of one are in memory at a time; people sort tables, and then all are.
 *
 * @param unread - Gets the columns that nothing is read from, before the first document.
 */
export async function* gatherRows(
  source: CorpusSource,
  unread: NotRead[],
): AsyncGenerator<Result<DocumentRows>> {
  const together = await lieTogether(tableRows(source));
  if (!together.ok) return yield together;
  yield* together.value ? asTheyLie(tableRows(source, unread)) : byDocument(tableRows(source, unread));
}

async function lieTogether(rows: Rows): Promise<Result<boolean>> {
  const seen = new Set<string>();
  let last = "";
  for await (const row of rows) {
    if (!row.ok) return row;
    const { document } = row.value;
    if (document === last) continue;
    if (seen.has(document)) return ok(false);
    last = ownCopy(document);
    seen.add(last);
  }
  return ok(true);
}

async function* asTheyLie(rows: Rows): AsyncGenerator<Result<DocumentRows>> {
  let gathered: TableRow[] = [];
  for await (const row of rows) {
    if (!row.ok) return yield row;
    const [first] = gathered;
    if (first && first.document !== row.value.document) {
      yield ok({ document: first.document, rows: gathered });
      gathered = [];
    }
    gathered.push(row.value);
  }
  const [first] = gathered;
  if (first) yield ok({ document: first.document, rows: gathered });
}

async function* byDocument(rows: Rows): AsyncGenerator<Result<DocumentRows>> {
  const gathered = new Map<string, TableRow[]>();
  for await (const row of rows) {
    if (!row.ok) return yield row;
    // What is kept of a row must not keep its line.
    const own = ownCopy(row.value);
    const known = gathered.get(own.document);
    if (known) known.push(own);
    else gathered.set(own.document, [own]);
  }
  for (const [document, own] of gathered) yield ok({ document, rows: own });
}
