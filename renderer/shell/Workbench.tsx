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
      defaultLayout={{ left, middle: 100 - left - right, right }}
      onLayoutChanged={rememberPanels}
    >
      <Panel id="left" minSize={180} maxSize="35">
        <DocumentPanel />
      </Panel>
      <Separator className="separator" />
      <Panel id="middle" minSize={360}>
        <TextPanel />
      </Panel>
      <Separator className="separator" />
      <Panel id="right" minSize={240} maxSize="45">
        <AnnotationPanel />
      </Panel>
    </Group>
  );
}

function rememberPanels({ left, right }: Layout): void {
  if (left === undefined || right === undefined) return;
  void changeSettings({ panels: { left, right } });
}
