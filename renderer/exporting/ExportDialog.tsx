import { useEffect } from "react";
import { Button, Heading } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { ActionProgress } from "../shell/LongActions";
import { WindowModal } from "../shell/WindowModal";
import { type LongAction, useProgress } from "../state/progress";
import { ExportPane } from "./ExportPane";
import { forgetExport } from "./exporting";
import { useExport } from "./exportStore";
import { ReportPane } from "./ReportPane";
import "../search/search.css";
import "./exporting.css";

/** The dialog that exports layers: what and how, what it would give, and what became of it. */
export function ExportDialog() {
  const isWide = useExport(({ state }) => state.kind !== "done");
  return (
    <WindowModal dialog="export" className={isWide ? "export-modal" : ""}>
      <Export />
    </WindowModal>
  );
}

function Export() {
  const { t } = useTranslation();
  const state = useExport((all) => all.state);
  useEffect(() => forgetExport, []);
  return (
    <>
      <Heading slot="title">{t("export.heading")}</Heading>
      <Body />
      {state.kind === "failed" && <Problem problem={state.problem} />}
    </>
  );
}

/** The form stays while a folder is chosen and after an export that was soon over. */
function Body() {
  const state = useExport((all) => all.state);
  const action = useProgress(({ actions }) => actions.find(({ name }) => name === "exporting"));
  if (state.kind === "done") return <ReportPane report={state.report} />;
  if (state.kind === "running" && action?.reached) return <Running action={action} />;
  return <ExportPane isRunning={state.kind === "running"} takesKeys={state.kind === "failed"} />;
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
          {t("buttons.close")}
        </Button>
        {/* Takes the focus of the form's button, which is gone; never disabled, or it would lose it. */}
        <Button className="button primary" autoFocus onPress={() => action.cancel?.()}>
          {t(action.cancel ? "export.stop" : "progress.cancelling")}
        </Button>
      </footer>
    </>
  );
}
