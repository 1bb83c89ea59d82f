import { ok } from "../../../core/result";
import { type AgreementReport, reportInJson } from "../../../core/review/AgreementReport";
import { withoutNames } from "../../../core/review/withoutNames";
import type { AgreementThread } from "../../agreement/AgreementThread";
import { agreementCsv } from "../../agreement/agreementCsv";
import { reportHtml } from "../../agreement/report/reportHtml";
import type { AgreementReached } from "../../ipc/agreement";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { folderNameAt } from "./exportHandlers";
import { type FileDesktop, writeExport } from "./writeExport";

/** What exporting figures needs of the desktop. */
export interface AgreementDesktop extends FileDesktop {
  /** A page of ours as PDF, as it is printed. */
  readonly printPdf: (html: string) => Promise<Uint8Array>;
}

/**
 * Measures how far annotators agree, and writes what was measured last to a file.
 *
 * @param report - Told how far measuring is.
 */
export function agreementHandlers(
  { layers, workspace, settings, versions }: Pick<Session, "layers" | "workspace" | "settings" | "versions">,
  thread: Pick<AgreementThread, "measure" | "cancel">,
  { chooseFile, printPdf }: AgreementDesktop,
  report: (reached: AgreementReached) => void,
): Pick<Handlers, "measureAgreement" | "cancelAgreement" | "exportAgreement"> {
  let latest: AgreementReport | null = null;
  return {
    async measureAgreement(compared) {
      // What the window has sent to be saved is measured, too.
      await layers.settled();
      const measured = await thread.measure({ ...compared, reader: settings.value.annotator }, report);
      if (measured.ok) latest = measured.value;
      return measured;
    },
    async cancelAgreement() {
      thread.cancel();
      return ok(null);
    },
    async exportAgreement({ kind, language, names }) {
      if (latest === null) throw new Error("nothing has been measured yet");
      const report = names ? withoutNames(latest, names) : latest;
      const file = await chooseFile(`${folderNameAt("agreement", new Date())}.${kind}`);
      if (file === null) return ok(null);
      if (kind === "csv") return writeExport(file, agreementCsv(report));
      if (kind === "json") return writeExport(file, `${JSON.stringify(reportInJson(report), null, 2)}\n`);
      const { project } = await workspace.loadProject();
      const day = new Date().toISOString().slice(0, "YYYY-MM-DD".length);
      const html = await reportHtml({ report, project, language, version: versions.app, day });
      return writeExport(file, kind === "html" ? html : await printPdf(html));
    },
  };
}
