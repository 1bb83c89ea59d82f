import { useEffect } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../core/errors";
import { firstDocument } from "./commands/navigating";
import { beginFindingConflicts } from "./conflicts/merging";
import { currentLanguage, resolveLanguage, switchLanguage } from "./i18n/i18n";
import { useTranslation } from "./i18n/useTranslation";
import { beginInbox } from "./inbox/readingInbox";
import { nextPaint } from "./nextPaint";
import { pause } from "./pause";
import { Workbench } from "./shell/Workbench";
import { notify } from "./state/announcements";
import { openDocument } from "./state/documentStore";
import { summariseAll } from "./state/summarising";
import { beginWatching } from "./state/watching";
import { readWorkspace, showWorkspace, useWorkspace } from "./state/workspaceStore";
import { beginSuggesting } from "./suggest/asking";
import { beginThreads } from "./threads/readingThreads";
import "./App.css";

/** To draw the workbench once with its text takes less than to draw it twice; a slow text does not hold it up. */
const TEXT_PATIENCE_MS = 400;

async function begin(): Promise<void> {
  const info = await readWorkspace();
  if (!info) return;
  await switchLanguage(resolveLanguage(info.settings.language));
  const document = firstDocument(info);
  const opening = document && openDocument(document);
  await Promise.race([opening, pause(TEXT_PATIENCE_MS)]);
  showWorkspace(info);
  if (info.projectProblem) notify(info.projectProblem);
  await opening;
  await nextPaint();
  void summariseAll();
  beginWatching();
  beginFindingConflicts();
  beginThreads();
  beginInbox();
  beginSuggesting();
}

/** The window: the workbench, or why there is none. */
export function App() {
  const isOpen = useWorkspace(({ info }) => info !== null);
  useEffect(() => void begin(), []);
  return isOpen ? <Workbench /> : <Opening />;
}

function Opening() {
  const { t } = useTranslation();
  const problem = useWorkspace((state) => state.problem);
  if (!problem) return <main className="opening">{t("app.loading")}</main>;
  return (
    <main className="opening" role="alert">
      <h1>{t("app.failed")}</h1>
      <p>{describeFailure(problem, currentLanguage())}</p>
      <Button className="button primary" onPress={() => void begin()}>
        {t("app.retry")}
      </Button>
    </main>
  );
}
