import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Annotation } from "../../model/Annotation";
import { CodePointTable } from "../../text/offsets";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  ReadAnnotation,
  Written,
} from "../CorpusFormat";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import { plainLosses } from "../plainLosses";
import { replaceForbidden } from "../xml/escapeXml";
import { replacedWords } from "../xml/replacedWords";
import { ZipWriter } from "../ZipWriter";
import { codeBook, projectEnd, projectStart, sourceGuid, textSource } from "./projectXml";
import { readCorpus } from "./readProject";

const PATH = "corpus.qdpx";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  times: true,
  annotator: true,
};

/**
 * A project of REFI-QDA, as MAXQDA, ATLAS.ti, NVivo and QualCoder exchange them: an archive with `project.qde` and
 * the texts untouched in `sources/`. Offsets in code points, ends exclusive.
 *
 * @see https://www.qdasoftware.org, REFI-QDA Project 1.0: PlainTextSelection
 */
export const refiQda: CorpusFormat = {
  id: "refi-qda",
  name: "REFI-QDA project",
  offsetUnit: "code-point",
  capabilities,
  write: (context) => new RefiQdaWriter(context),
  read: readCorpus,
};

class RefiQdaWriter implements CorpusWriter {
  private readonly zip = new ZipWriter(PATH);
  /** Each document's part of `project.qde`, which is one file after all texts: it waits packed. */
  private readonly sources: Uint8Array[] = [];
  private readonly used = new Set<string>();

  constructor(private readonly context: CorpusContext) {}

  open(): readonly Chunk[] {
    return [];
  }

  document(entry: CorpusEntry): Written {
    const { document, text } = entry.source;
    const annotations = entry.layer.annotations;
    for (const { label } of annotations) this.used.add(replaceForbidden(label));
    this.zip.add(`sources/${sourceGuid(document)}.txt`, text);
    this.sources.push(deflateSync(strToU8(textSource(entry, new CodePointTable(text)))));
    return {
      chunks: this.zip.take(),
      losses: [...plainLosses(entry, capabilities), ...replacedWords(entry)],
      expected: { text, annotations: annotations.map(asWritten), layer: null },
    };
  }

  *close(): Generator<Chunk> {
    const { project, annotator } = this.context;
    this.zip.begin("project.qde");
    this.zip.write(projectStart(project, annotator));
    this.zip.write(codeBook(project.labels, [...this.used]));
    this.zip.write("<Sources>");
    for (let packed = this.sources.shift(); packed; packed = this.sources.shift()) {
      this.zip.write(strFromU8(inflateSync(packed)));
      yield* this.zip.take();
    }
    this.zip.write(`</Sources>${projectEnd()}`);
    this.zip.end();
    yield* this.zip.take();
  }
}

function asWritten({ start, end, label, note }: Annotation): ReadAnnotation {
  return { start, end, label: replaceForbidden(label), note: replaceForbidden(note), attributes: {} };
}
