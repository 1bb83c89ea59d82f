import { currentFolder } from "../documents/currentFolder";
import { openTextBin, removeDocument } from "../documents/removing";
import { openImport } from "../importing/adding";
import type { Command } from "../keys/Command";
import { openLayerImport } from "../layerImport/layerImporting";
import { openDialog } from "../shell/dialogInUse";
import { useDocuments } from "../state/documentStore";

const hasDocument = () => useDocuments.getState().current !== null;

/** Texts and annotations that come and go, and how texts are read and listed. */
export const textCommands: readonly Command[] = [
  { id: "addTexts", group: "application", keys: [], run: openImport },
  { id: "importAnnotations", group: "application", keys: [], run: openLayerImport },
  {
    id: "fileDocument",
    group: "application",
    keys: [],
    run: () => openDialog("file"),
    isAvailable: hasDocument,
  },
  {
    id: "renameFolder",
    group: "application",
    keys: [],
    run: () => openDialog("folder"),
    isAvailable: () => currentFolder() !== null,
  },
  {
    id: "chooseEncoding",
    group: "application",
    keys: [],
    run: () => openDialog("encoding"),
    isAvailable: hasDocument,
  },
  {
    id: "removeDocument",
    group: "application",
    keys: [],
    run: () => void removeDocument(),
    isAvailable: hasDocument,
  },
  { id: "showTextBin", group: "application", keys: [], run: openTextBin },
];
