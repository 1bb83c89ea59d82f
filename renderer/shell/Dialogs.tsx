import { ConflictDialog } from "../conflicts/ConflictDialog";
import { FileDialog } from "../documents/FileDialog";
import { FolderDialog } from "../documents/FolderDialog";
import { RenameDialog } from "../documents/RenameDialog";
import { TextBinDialog } from "../documents/TextBinDialog";
import { ExportDialog } from "../exporting/ExportDialog";
import { EncodingDialog } from "../importing/EncodingDialog";
import { ImportDialog } from "../importing/ImportDialog";
import { LabelEditor } from "../labels/LabelEditor";
import { LayerImportDialog } from "../layerImport/LayerImportDialog";
import { LinesAlikeDialog } from "../repairs/LinesAlikeDialog";
import { RepairDialog } from "../repairs/RepairDialog";
import { AcceptDialog } from "../review/AcceptDialog";
import { LeastSureDialog } from "../suggest/LeastSureDialog";
import { PatternsDialog } from "../suggest/patterns/PatternsDialog";
import { KeySheet } from "./KeySheet";
import { SettingsDialog } from "./settings/SettingsDialog";

/** Everything that opens over the window when it is asked for. Each shows itself by its own state. */
export function Dialogs() {
  return (
    <>
      <KeySheet />
      <SettingsDialog />
      <ExportDialog />
      <LabelEditor />
      <RenameDialog />
      <RepairDialog />
      <LinesAlikeDialog />
      <ConflictDialog />
      <ImportDialog />
      <LayerImportDialog />
      <EncodingDialog />
      <FileDialog />
      <FolderDialog />
      <TextBinDialog />
      <AcceptDialog />
      <LeastSureDialog />
      <PatternsDialog />
    </>
  );
}
