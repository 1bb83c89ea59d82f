import { Button } from "react-aria-components";
import { describeFailure, type Failure, type FailureCode } from "../../core/errors";
import type { SourceText } from "../../core/model/SourceText";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { AnchoringBanner } from "../anchoring/AnchoringBanner";
import { toggleDone } from "../commands/annotating";
import { DocumentTitle } from "../documents/DocumentTitle";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { RepairCount } from "../repairs/RepairCount";
import { RepairPopover } from "../repairs/RepairPopover";
import { ReviewText } from "../review/ReviewText";
import { FindBar } from "../search/find/FindBar";
import { openDialog } from "../shell/dialogInUse";
import { useDocuments, useShownText } from "../state/documentStore";
import { useReviewMode } from "../state/reviewMode";
import { SuggestionCard } from "../suggest/SuggestionCard";
import { AnnotationEditor } from "./AnnotationEditor";
import { LabelPalette } from "./LabelPalette";
import { OverlapMenu } from "./OverlapMenu";
import { ViewSwitch } from "./ViewSwitch";
import "./text.css";

/** The middle of the window: the current document's text, or why there is none. */
export function TextPanel() {
  const { t } = useTranslation();
  const current = useDocuments((state) => state.current);
  const source = useDocuments((state) => state.current && state.opened.get(state.current)?.source);
  const problem = useDocuments((state) => state.problem);
  const shown = useShownText();
  const isReviewing = useReviewMode(({ isOn }) => isOn);
  return (
    <main className="text-panel" aria-label={t("text.region")}>
      {!current && <p className="text-none">{t("text.none")}</p>}
      {problem && <Unreadable problem={problem} />}
      {source && (
        <>
          <TextHeader source={source} />
          <Problems />
          <FindBar />
          {isReviewing ? <Reviewing key={shown} /> : <Annotating key={shown} source={source} />}
          <RepairPopover />
        </>
      )}
    </main>
  );
}

function Reviewing() {
  const opened = useOpened();
  return opened && <ReviewText opened={opened} />;
}

/** What changes at each edit: only what shows it asks for it. */
function useOpened(): OpenedDocument | undefined {
  return useDocuments(({ current, opened }) => (current ? opened.get(current) : undefined));
}

/** The text with the annotator's own annotations. */
function Annotating({ source }: { source: SourceText }) {
  return (
    <>
      <AnnotationEditor source={source} />
      <LabelPalette />
      <OverlapMenu />
      <SuggestionCard />
    </>
  );
}

/** What another encoding may put right. */
const encodingProblems: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "document-not-utf8",
  "document-not-encoded",
]);

function Unreadable({ problem }: { problem: Failure }) {
  const { t } = useTranslation();
  return (
    <div className="text-none" role="alert">
      <strong>{t("text.cannotOpen")}</strong>
      <p>{describeFailure(problem, currentLanguage())}</p>
      {encodingProblems.has(problem.code) && (
        <Button className="button" onPress={() => openDialog("encoding")}>
          {t("commands.chooseEncoding")}
        </Button>
      )}
    </div>
  );
}

function TextHeader({ source }: { source: SourceText }) {
  const { t } = useTranslation();
  const { document, text } = source;
  const isReviewing = useReviewMode(({ isOn }) => isOn);
  return (
    <div className="text-header">
      <h1>
        <DocumentTitle document={document} />
      </h1>
      {text === "" && <span>{t("text.emptyFile")}</span>}
      <RepairCount source={source} />
      <ViewSwitch />
      {!isReviewing && <DoneButton />}
    </div>
  );
}

function DoneButton() {
  const { t } = useTranslation();
  const opened = useOpened();
  const isDone = opened?.layer.status === "done";
  return (
    <Button
      className={isDone ? "button done" : "button"}
      aria-pressed={isDone}
      isDisabled={!opened || opened.layerProblem !== null}
      onPress={toggleDone}
    >
      {isDone ? `✓ ${t("text.isDone")}` : t("text.markDone")}
    </Button>
  );
}

function Problems() {
  const { t } = useTranslation();
  const language = currentLanguage();
  const opened = useOpened();
  if (opened?.anchoring) return <AnchoringBanner opened={opened} anchoring={opened.anchoring} />;
  if (!opened?.layerProblem) return null;
  return (
    <div className="text-problems" role="alert">
      <p>
        <strong>{t("text.layerBroken")}</strong> {describeFailure(opened.layerProblem, language)}
      </p>
    </div>
  );
}
