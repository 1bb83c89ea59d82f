import { type Layer, newLayer } from "../../core/model/Layer";
import { formatLayerFile } from "../../core/stored/layerFile";
import { TemporaryWorkspace } from "../app/harness/TemporaryWorkspace";
import { annotator, document } from "./benchIds";
import { type Corpus, sha256Of } from "./corpus";

/** A workspace that holds the corpus as its only document. The caller removes it. */
export function workspaceOf({ text, annotations }: Corpus): TemporaryWorkspace {
  const workspace = new TemporaryWorkspace({ [document]: text });
  const source = { document, text, sha256: sha256Of(text), encoding: "utf-8" } as const;
  const layer: Layer = { ...newLayer(source, annotator), revision: 1, annotations };
  workspace.writeLayerFile(document, formatLayerFile(layer), annotator);
  return workspace;
}
