import { Group, type Layout, Panel, Separator } from "react-resizable-panels";
import { AnnotationPanel } from "../annotate/AnnotationPanel";
import { TextPanel } from "../annotate/TextPanel";
import { DocumentPanel } from "../documents/DocumentPanel";
import { useKeys } from "../keys/useKeys";
import { changeSettings, useSettings } from "../state/settings";
import { Announcer } from "./Announcer";
import { ClosingDialog } from "./ClosingDialog";
import { FirstRun } from "./FirstRun";
import { Header } from "./Header";
import { Notices } from "./Notices";
import { StatusBar } from "./StatusBar";
import "./Workbench.css";

/** The annotate view: documents, text, annotations, between a header and a status bar. */
export function Workbench() {
  useKeys();
  return (
    <div className="workbench">
      <Header />
      <Panels />
      <StatusBar />
      <Notices />
      <Announcer />
      <ClosingDialog />
      <FirstRun />
    </div>
  );
}

function Panels() {
  const { left, right } = useSettings().panels;
  return (
    <Group
      className="panels"
      defaultLayout={{ documents: left, text: 100 - left - right, annotations: right }}
      onLayoutChanged={rememberPanels}
    >
      <Panel id="documents" minSize={180} maxSize="35">
        <DocumentPanel />
      </Panel>
      <Separator className="separator" />
      <Panel id="text" minSize={360}>
        <TextPanel />
      </Panel>
      <Separator className="separator" />
      <Panel id="annotations" minSize={240} maxSize="45">
        <AnnotationPanel />
      </Panel>
    </Group>
  );
}

function rememberPanels({ documents, annotations }: Layout): void {
  if (documents === undefined || annotations === undefined) return;
  void changeSettings({ panels: { left: documents, right: annotations } });
}
