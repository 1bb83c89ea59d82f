import { I18nProvider } from "react-aria-components";
import { Group, type Layout, type LayoutChangedMeta, Panel, Separator } from "react-resizable-panels";
import { AnnotationPanel } from "../annotate/AnnotationPanel";
import { TextPanel } from "../annotate/TextPanel";
import { ConflictNotice } from "../conflicts/ConflictNotice";
import { DocumentPanel } from "../documents/DocumentPanel";
import { useTranslation } from "../i18n/useTranslation";
import { DropZone } from "../importing/DropZone";
import { useKeys } from "../keys/useKeys";
import { ReviewOverview } from "../review/ReviewOverview";
import { ReviewPanel } from "../review/ReviewPanel";
import { SearchLayer } from "../search/SearchLayer";
import { useReviewMode } from "../state/reviewMode";
import { changeSettings, useSettings } from "../state/settings";
import { useAppearance } from "../theme/appearance";
import { Announcer } from "./Announcer";
import { ClosingDialog } from "./ClosingDialog";
import { DialogLayer } from "./DialogLayer";
import { FirstRun } from "./FirstRun";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { CommandPalette } from "./palette/CommandPalette";
import { StatusBar } from "./StatusBar";
import "./Workbench.css";

/** The annotate view: documents, text, annotations, between a header and a status bar. */
export function Workbench() {
  useKeys();
  useAppearance(useSettings());
  const { language } = useTranslation();
  return (
    // React Aria has texts of its own, such as the hidden button that leaves a dialog.
    <I18nProvider locale={language}>
      <div className="workbench">
        <Header />
        <Panels />
        <SearchLayer />
        <StatusBar />
        <Notices />
        <ConflictNotice />
        <Announcer />
        <CommandPalette />
        <DialogLayer />
        <DropZone />
        <ClosingDialog />
        <FirstRun />
      </div>
    </I18nProvider>
  );
}

function Panels() {
  const { left, right } = useSettings().panels;
  const isReviewing = useReviewMode(({ isOn }) => isOn);
  return (
    <Group
      className="panels"
      defaultLayout={{ left, middle: 100 - left - right, right }}
      onLayoutChanged={rememberPanels}
    >
      <Panel id="left" minSize={204} maxSize="35">
        {isReviewing ? <ReviewOverview /> : <DocumentPanel />}
      </Panel>
      <Separator className="separator" />
      <Panel id="middle" minSize={360}>
        <TextPanel />
      </Panel>
      <Separator className="separator" />
      <Panel id="right" minSize={300} maxSize="45">
        {isReviewing ? <ReviewPanel /> : <AnnotationPanel />}
      </Panel>
    </Group>
  );
}

/** As somebody has made them: not what the window makes of them when it is drawn, or becomes too narrow. */
function rememberPanels({ left, right }: Layout, { isUserInteraction }: LayoutChangedMeta): void {
  if (!isUserInteraction || left === undefined || right === undefined) return;
  void changeSettings({ panels: { left, right } });
}
