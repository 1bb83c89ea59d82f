import { type AgreementReport, reportInJson } from "../../../core/compare/AgreementReport";
import { ok } from "../../../core/result";
import type { AgreementThread } from "../../agreement/AgreementThread";
import { agreementCsv } from "../../agreement/agreementCsv";
import type { AgreementFileKind, AgreementReached } from "../../ipc/agreement";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { folderNameAt } from "./exportHandlers";
import { type FileDesktop, writeExport } from "./writeExport";

/**
 * Measures how far annotators agree, and writes what was measured last to a file.
 *
 * @param report - Told how far measuring is.
 */
export function agreementHandlers(
  { layers }: Pick<Session, "layers">,
  thread: Pick<AgreementThread, "measure" | "cancel">,
  { chooseFile }: FileDesktop,
  report: (reached: AgreementReached) => void,
): Pick<Handlers, "measureAgreement" | "cancelAgreement" | "exportAgreement"> {
  let latest: AgreementReport | null = null;
  return {
    async measureAgreement(compared) {
      // What the window has sent to be saved is measured, too.
      await layers.settled();
      const measured = await thread.measure(compared, report);
      if (measured.ok) latest = measured.value;
      return measured;
    },
    async cancelAgreement() {
      thread.cancel();
      return ok(null);
    },
    async exportAgreement({ kind }) {
      if (latest === null) throw new Error("nothing has been measured yet");
      const content = contentOf[kind](latest);
      const file = await chooseFile(`${folderNameAt("agreement", new Date())}.${kind}`);
      return writeExport(file, content);
    },
  };
}

const contentOf: Readonly<Record<AgreementFileKind, (report: AgreementReport) => string>> = {
  csv: agreementCsv,
  json: (report) => `${JSON.stringify(reportInJson(report), null, 2)}\n`,
};
