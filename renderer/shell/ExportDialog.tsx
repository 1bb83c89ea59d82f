import { useState } from "react";
import { Button, Heading, Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { describeFailure, type Failure } from "../../core/errors";
import type { Loss } from "../../core/formats/Loss";
import type { ExportReport } from "../../electron/ipc/contract";
import { currentLanguage } from "../i18n/i18n";
import { withProgress } from "../state/progress";
import { saveQueue, useSaveState } from "../state/saving";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { WindowModal } from "./WindowModal";

/** The dialog that exports the annotator's layers. */
export function ExportDialog() {
  return (
    <WindowModal dialog="export" className="narrow">
      <Export />
    </WindowModal>
  );
}

type Progress =
  | { readonly kind: "choosing" | "running" }
  | { readonly kind: "failed"; readonly problem: Failure }
  | { readonly kind: "done"; readonly report: ExportReport };

function Export() {
  const { t } = useTranslation();
  const [progress, setProgress] = useState<Progress>({ kind: "choosing" });
  const run = async (format: string) => {
    if (progress.kind === "running") return;
    setProgress({ kind: "running" });
    setProgress(await exportTo(format));
  };
  return (
    <>
      <Heading slot="title">{t("export.heading")}</Heading>
      {progress.kind === "done" ? (
        <Report report={progress.report} />
      ) : (
        <FormatForm isRunning={progress.kind === "running"} onRun={(format) => void run(format)} />
      )}
      {progress.kind === "failed" && (
        <p role="alert">{describeFailure(progress.problem, currentLanguage())}</p>
      )}
    </>
  );
}

/** Saves first: what the window shows is what goes out, or nothing. */
async function exportTo(format: string): Promise<Progress> {
  await saveQueue.flush();
  const saving = useSaveState.getState();
  if (saving.kind === "failed") return { kind: "failed", problem: saving.problem };
  const answer = await withProgress("exporting", () => client.exportCorpus({ format }), false);
  if (!answer.ok) return { kind: "failed", problem: answer.error };
  return answer.value ? { kind: "done", report: answer.value } : { kind: "choosing" };
}

function FormatForm({ isRunning, onRun }: { isRunning: boolean; onRun: (format: string) => void }) {
  const { t } = useTranslation();
  const formats = useWorkspace(({ info }) => info?.formats) ?? [];
  const [format, setFormat] = useState(formats[0]?.id ?? "");
  return (
    <>
      <p>{t("export.explain")}</p>
      <RadioGroup className="choice" value={format} onChange={setFormat}>
        <Label>{t("export.format")}</Label>
        <div className="choice-list">
          {formats.map(({ id, name }) => (
            <Radio key={id} value={id} className="choice-row">
              {name}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("export.cancel")}
        </Button>
        {/* Never disabled: that would take the focus out of the dialog, and Escape would not close it. */}
        <Button className="button primary" onPress={() => onRun(format)}>
          {t(isRunning ? "export.running" : "export.choose")}
        </Button>
      </footer>
    </>
  );
}

function Report({ report }: { report: ExportReport }) {
  const { t } = useTranslation();
  const { folder, documents, annotations, losses } = report;
  return (
    <>
      <p role="status">
        <strong>{t("export.done", { folder })}</strong>
        <br />
        {t("export.summary", { documents, annotations })}
      </p>
      <p>{t("export.losses", { count: losses.length })}</p>
      <Losses losses={losses} />
      <footer className="dialog-footer">
        <Button className="button" onPress={() => void client.revealExport()}>
          {t("export.reveal")}
        </Button>
        {/* The form's button is gone: without a focus in the dialog Escape would not close it. */}
        <Button className="button primary" slot="close" autoFocus>
          {t("export.close")}
        </Button>
      </footer>
    </>
  );
}

function Losses({ losses }: { losses: readonly Loss[] }) {
  const { t } = useTranslation();
  const counts = new Map<Loss["what"], number>();
  for (const { what } of losses) counts.set(what, (counts.get(what) ?? 0) + 1);
  return (
    <ul className="losses">
      {[...counts].map(([what, count]) => (
        <li key={what}>
          {t(`loss.${what}`)} × {count}
        </li>
      ))}
    </ul>
  );
}
