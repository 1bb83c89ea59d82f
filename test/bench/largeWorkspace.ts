import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseDocumentId } from "../../core/model/ids";
import { newLayer } from "../../core/model/Layer";
import { formatLayerFile } from "../../core/stored/layerFile";
import { annotator } from "./benchIds";
import { makeCorpora, sha256Of } from "./corpus";

const DOCUMENTS = 10_000;
const SIZE = { characters: 4000, annotations: 100 };

/** Fills a new folder with texts of 4,000 characters, each with a layer of 100 annotations. */
export function writeLargeWorkspace(folder: string, documents = DOCUMENTS): void {
  mkdirSync(path.join(folder, "seeds"));
  let number = 0;
  for (const { text, annotations } of makeCorpora(documents, SIZE)) {
    const document = parseDocumentId(`doc-${number++}`);
    if (!document.ok) throw new Error(document.error.code);
    const source = { document: document.value, text, sha256: sha256Of(text), encoding: "utf-8" } as const;
    const layer = { ...newLayer(source, annotator), revision: 1, annotations };
    writeFileSync(path.join(folder, "seeds", `${document.value}.txt`), text);
    mkdirSync(path.join(folder, "annotations", document.value), { recursive: true });
    const file = path.join(folder, "annotations", document.value, `${annotator}.json`);
    writeFileSync(file, formatLayerFile(layer));
  }
}
