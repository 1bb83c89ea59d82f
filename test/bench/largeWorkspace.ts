import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type AnnotatorId, type DocumentId, parseDocumentId } from "../../core/model/ids";
import { newLayer } from "../../core/model/Layer";
import { formatLayerFile } from "../../core/stored/layerFile";
import { annotator, colleague } from "./benchIds";
import { annotatedOtherwise, type Corpus, makeCorpora, sha256Of } from "./corpus";
import type { CorpusSize } from "./options";

const DOCUMENTS = 10_000;
const SIZE: CorpusSize = { characters: 4000, annotations: 100 };
/** To be compared, a document is read once for each annotator. */
const COMPARED: CorpusSize = { characters: 4000, annotations: 40 };

/** Fills a new folder with texts of 4,000 characters, each with a layer of 100 annotations. */
export function writeLargeWorkspace(folder: string, documents = DOCUMENTS): void {
  for (const [document, corpus] of largeCorpus(folder, documents, SIZE))
    writeLayer(folder, document, annotator, corpus);
}

/** 10,000 texts with two layers of 40 annotations, which differ in a fifth of them, or others so many. */
export function writeComparedWorkspace(folder: string, documents = DOCUMENTS, size = COMPARED): void {
  for (const [document, corpus] of largeCorpus(folder, documents, size)) {
    writeLayer(folder, document, annotator, corpus);
    writeLayer(folder, document, colleague, annotatedOtherwise(corpus));
  }
}

function* largeCorpus(folder: string, documents: number, size: CorpusSize): Generator<[DocumentId, Corpus]> {
  mkdirSync(path.join(folder, "seeds"));
  let number = 0;
  for (const corpus of makeCorpora(documents, size)) {
    const document = parseDocumentId(`doc-${number++}`);
    if (!document.ok) throw new Error(document.error.code);
    writeFileSync(path.join(folder, "seeds", `${document.value}.txt`), corpus.text);
    mkdirSync(path.join(folder, "annotations", document.value), { recursive: true });
    yield [document.value, corpus];
  }
}

function writeLayer(
  folder: string,
  document: DocumentId,
  of: AnnotatorId,
  { text, annotations }: Corpus,
): void {
  const source = { document, text, sha256: sha256Of(text), encoding: "utf-8" } as const;
  const layer = { ...newLayer(source, of), revision: 1, annotations };
  writeFileSync(path.join(folder, "annotations", document, `${of}.json`), formatLayerFile(layer));
}
