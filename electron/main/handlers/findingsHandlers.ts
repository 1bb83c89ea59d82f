import { failure } from "../../../core/errors";
import type { SheetCell, SheetKind } from "../../../core/findings/sheet";
import { formatCsvRow } from "../../../core/formats/table/csvCells";
import { err, ok } from "../../../core/result";
import { BYTE_ORDER_MARK } from "../../../core/text/byteOrderMark";
import type { ReportMeasuring } from "../../agreement/ReportMeasuring";
import type { FindingsThread } from "../../findings/FindingsThread";
import type { FindingsMethod } from "../../findings/protocol";
import type { AgreementReached } from "../../ipc/agreement";
import type { ParsedRequest } from "../../ipc/contract";
import type { FindingsResponses } from "../../ipc/findings";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import type { AgreementDesktop } from "./agreementHandlers";
import { folderNameAt } from "./exportHandlers";
import { UnderWay } from "./UnderWay";
import { writeExport } from "./writeExport";

/**
 * Reads what the corpus says, answers from it with the terms as the project has them, and saves tables of it.
 *
 * @param reports - Measures agreement for a report, whatever else is measured meanwhile.
 * @param tell - Told how far a report is.
 */
export function findingsHandlers(
  { layers, workspace, settings, versions }: Pick<Session, "layers" | "workspace" | "settings" | "versions">,
  thread: Pick<FindingsThread, "ask" | "cancel">,
  reports: Pick<ReportMeasuring, "measure" | "cancel">,
  { chooseFile, printPdf }: AgreementDesktop,
  tell: (reached: AgreementReached) => void,
): Pick<Handlers, keyof FindingsResponses> {
  const reporting = new UnderWay();
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
    reportFindings: ({ annotator, kind, language }) =>
      reporting.run(async (signal) => {
        const findings = await ask("reportFindings")({ annotator, kind, language });
        if (!findings.ok) return findings;
        const file = await chooseFile(`${folderNameAt("findings", new Date())}.${kind}`);
        if (file === null) return ok(null);
        const everything = { documents: [], annotators: [], manualOnly: false };
        const measured = await reports.measure({ ...everything, reader: settings.value.annotator }, tell);
        // Nobody waits for it any more: it was cancelled, or another workspace was opened.
        if (!measured.ok && measured.error.code === "agreement-cancelled") return measured;
        const { project } = await workspace.loadProject();
        const day = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
        const made = { project, language, version: versions.app, day };
        const { findingsHtml } = await import("../../findings/report/findingsHtml");
        const html = await findingsHtml({ findings: findings.value, agreement: measured, ...made });
        const content = kind === "html" ? html : await printPdf(html);
        return signal.aborted ? err(failure("agreement-cancelled", {})) : writeExport(file, content);
      }),
    async cancelReport() {
      reports.cancel();
      await reporting.cancel();
      return ok(null);
    },
  };
}

type Rows = readonly (readonly SheetCell[])[];

const contentOf: Readonly<Record<SheetKind, (rows: Rows, title: string) => Promise<string | Uint8Array>>> = {
  csv: async (rows) => BYTE_ORDER_MARK + rows.map(formatCsvRow).join(""),
  xlsx: async (rows, title) =>
    (await import("../../../core/formats/xlsx/oneSheet")).oneSheetWorkbook(rows, title),
};
