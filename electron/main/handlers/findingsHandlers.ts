import type { SheetCell, SheetKind } from "../../../core/findings/sheet";
import { formatCsvRow } from "../../../core/formats/table/csvCells";
import { ok } from "../../../core/result";
import { BYTE_ORDER_MARK } from "../../../core/text/byteOrderMark";
import type { AgreementThread } from "../../agreement/AgreementThread";
import type { FindingsThread } from "../../findings/FindingsThread";
import type { FindingsMethod } from "../../findings/protocol";
import type { ParsedRequest } from "../../ipc/contract";
import type { FindingsResponses } from "../../ipc/findings";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import type { AgreementDesktop } from "./agreementHandlers";
import { folderNameAt } from "./exportHandlers";
import { writeExport } from "./writeExport";

/**
 * Reads what the corpus says, answers from it with the terms as the project has them, and saves tables of it.
 *
 * @param measure - Measures agreement for a report, whatever else is measured meanwhile.
 */
export function findingsHandlers(
  { layers, workspace, settings, versions }: Pick<Session, "layers" | "workspace" | "settings" | "versions">,
  thread: Pick<FindingsThread, "ask" | "cancel">,
  measure: AgreementThread["measure"],
  { chooseFile, printPdf }: AgreementDesktop,
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
      return thread.ask("readFindings", undefined, [], settings.value.annotator);
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
      return file === null
        ? ok(null)
        : writeExport(file, await contentOf[request.kind](rows.value, request.name));
    },
    async reportFindings({ annotator, kind, language }) {
      const findings = await ask("reportFindings")({ annotator, kind, language });
      if (!findings.ok) return findings;
      const file = await chooseFile(`${folderNameAt("findings", new Date())}.${kind}`);
      if (file === null) return ok(null);
      const measured = await measure(
        { documents: [], annotators: [], manualOnly: false, reader: settings.value.annotator },
        () => {},
      );
      // Nobody waits for it any more: another workspace was opened.
      if (!measured.ok && measured.error.code === "agreement-cancelled") return measured;
      const { project } = await workspace.loadProject();
      const day = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
      const made = { project, language, version: versions.app, day };
      const { findingsHtml } = await import("../../findings/report/findingsHtml");
      const html = await findingsHtml({ findings: findings.value, agreement: measured, ...made });
      return writeExport(file, kind === "html" ? html : await printPdf(html));
    },
  };
}

type Rows = readonly (readonly SheetCell[])[];

const contentOf: Readonly<Record<SheetKind, (rows: Rows, title: string) => Promise<string | Uint8Array>>> = {
  csv: async (rows) => BYTE_ORDER_MARK + rows.map(formatCsvRow).join(""),
  xlsx: async (rows, title) =>
    (await import("../../../core/formats/xlsx/oneSheet")).oneSheetWorkbook(rows, title),
};
