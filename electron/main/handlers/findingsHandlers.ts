import type { SheetCell, SheetKind } from "../../../core/findings/sheet";
import { formatCsvRow } from "../../../core/formats/table/csvCells";
import { oneSheetWorkbook } from "../../../core/formats/xlsx/oneSheet";
import { ok } from "../../../core/result";
import type { FindingsThread } from "../../findings/FindingsThread";
import type { FindingsMethod } from "../../findings/protocol";
import type { ParsedRequest } from "../../ipc/contract";
import type { FindingsResponses } from "../../ipc/findings";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { type FileDesktop, writeExport } from "./writeExport";

/** Excel on a Chinese Windows takes a file without it for GBK. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Reads what the corpus says, answers from it with the terms as the project has them, and saves tables of it. */
export function findingsHandlers(
  { layers, workspace }: Pick<Session, "layers" | "workspace">,
  thread: Pick<FindingsThread, "ask" | "cancel">,
  { chooseFile }: FileDesktop,
): Pick<Handlers, keyof FindingsResponses> {
  const ask =
    <M extends FindingsMethod>(method: M) =>
    async (request: ParsedRequest<M>) => {
      const { project } = await workspace.loadProject();
      return thread.ask(method, request, project.terms ?? []);
    };
  return {
    async readFindings() {
      // What the window has sent to be saved is counted, too.
      await layers.settled();
      return thread.ask("readFindings", undefined, []);
    },
    async cancelFindings() {
      thread.cancel();
      return ok(null);
    },
    findingsTable: ask("findingsTable"),
    findingsPassages: ask("findingsPassages"),
    findingsTargets: ask("findingsTargets"),
    findingsUnits: ask("findingsUnits"),
    findingsWorklist: ask("findingsWorklist"),
    findingsTerms: ask("findingsTerms"),
    async saveFindings(request) {
      const rows = await ask("saveFindings")(request);
      if (!rows.ok) return rows;
      const file = await chooseFile(`${request.name}.${request.kind}`);
      return file === null ? ok(null) : writeExport(file, contentOf[request.kind](rows.value));
    },
  };
}

type Rows = readonly (readonly SheetCell[])[];

const contentOf: Readonly<Record<SheetKind, (rows: Rows) => string | Uint8Array>> = {
  csv: (rows) => BYTE_ORDER_MARK + rows.map(formatCsvRow).join(""),
  xlsx: oneSheetWorkbook,
};
