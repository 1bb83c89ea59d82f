import { useEffect, useState } from "react";
import { Button, Heading, Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { describeFailure, type Failure } from "../../core/errors";
import type { LossCount } from "../../core/formats/Loss";
import type { ExportReport } from "../../electron/ipc/contract";
import { currentLanguage } from "../i18n/i18n";
import { type LongAction, useProgress } from "../state/progress";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { type ExportState, forgetExport, startExport, useExport } from "./exporting";
import { ActionProgress } from "./LongActions";
import { WindowModal } from "./WindowModal";

/** The dialog that exports the annotator's layers. */
export function ExportDialog() {
  return (
    <WindowModal dialog="export" className="narrow">
      <Export />
    </WindowModal>
  );
}

function Export() {
  const { t } = useTranslation();
  const state = useExport((all) => all.state);
  const action = useProgress(({ actions }) => actions.find(({ name }) => name === "exporting"));
  useEffect(() => forgetExport, []);
  return (
    <>
      <Heading slot="title">{t("export.heading")}</Heading>
      <Body state={state} action={action} />
      {state.kind === "failed" && <Problem problem={state.problem} />}
    </>
  );
}

/** The form stays while a folder is chosen and after an export that was soon over. */
function Body({ state, action }: { state: ExportState; action: LongAction | undefined }) {
  if (state.kind === "done") return <Report report={state.report} />;
  if (state.kind === "running" && action?.reached) return <Running action={action} />;
  return <FormatForm isRunning={state.kind === "running"} />;
}

/** What was cancelled is no failure. */
function Problem({ problem }: { problem: Failure }) {
  const isCancelled = problem.code === "export-cancelled";
  return <p role={isCancelled ? "status" : "alert"}>{describeFailure(problem, currentLanguage())}</p>;
}

function Running({ action }: { action: LongAction }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("export.goesOn")}</p>
      <div className="export-running">
        <ActionProgress action={action} />
      </div>
      <footer className="dialog-footer">
        <Button className="button" slot="close">
          {t("export.close")}
        </Button>
        {/* Takes the focus of the form's button, which is gone; never disabled, or it would lose it. */}
        <Button className="button primary" autoFocus onPress={() => action.cancel?.()}>
          {t(action.cancel ? "export.stop" : "progress.cancelling")}
        </Button>
      </footer>
    </>
  );
}

function FormatForm({ isRunning }: { isRunning: boolean }) {
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
        <Button className="button primary" onPress={() => void startExport(format)}>
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
      <p>{t("export.losses", { count: losses.reduce((sum, { count }) => sum + count, 0) })}</p>
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

function Losses({ losses }: { losses: readonly LossCount[] }) {
  const { t } = useTranslation();
  const counts = new Map<LossCount["what"], number>();
  for (const { what, count } of losses) counts.set(what, (counts.get(what) ?? 0) + count);
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
