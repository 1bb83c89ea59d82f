import type { Label } from "../../model/LabelSet";
import { ok, type Result } from "../../result";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  CorpusWriter,
  ReadDocument,
  Written,
} from "../CorpusFormat";
import { malformed } from "../malformed";
import { plainLosses } from "../plainLosses";
import { formatAnnFile } from "./annFile";
import { formatAnnotationConf, formatVisualConf } from "./confFiles";
import { readAnnFile } from "./readAnnFile";

const capabilities: Capabilities = {
  nested: true,
  crossing: true,
  sameRange: true,
  crossesLines: true,
  outerWhiteSpace: false,
  anyLabel: false,
  notes: true,
  attributes: false,
  times: false,
  origin: false,
  annotator: false,
  status: false,
};

/**
 * brat standoff: `<document>.txt` with the text untouched, `<document>.ann` beside it, and the two
 * configuration files. Offsets in code points.
 *
 * @see https://brat.nlplab.org/standoff.html
 */
export const brat: CorpusFormat = {
  id: "brat",
  name: "brat standoff",
  offsetUnit: "code-point",
  capabilities,
  write: ({ project }: CorpusContext) => new BratWriter(project.labels),
  read: readCorpus,
};

class BratWriter implements CorpusWriter {
  /** The project's labels, and then every other one that a layer uses. */
  private readonly types: Set<string>;

  constructor(private readonly labels: readonly Label[]) {
    this.types = new Set(labels.map(({ id }) => id));
  }

  open(): readonly Chunk[] {
    return [];
  }

  document(entry: CorpusEntry): Written {
    const { document, text } = entry.source;
    const { content, losses, annotations } = formatAnnFile(entry);
    for (const { label } of annotations) this.types.add(label);
    return {
      chunks: [
        { path: `${document}.txt`, content: text },
        { path: `${document}.ann`, content },
      ],
      losses: [...plainLosses(entry, capabilities), ...losses],
      expected: { text, annotations, layer: null },
    };
  }

  close(): readonly Chunk[] {
    return [
      { path: "annotation.conf", content: formatAnnotationConf([...this.types]) },
      { path: "visual.conf", content: formatVisualConf(this.labels) },
    ];
  }
}

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  const paths = new Set(source.paths);
  for (const textPath of source.paths.filter((path) => path.endsWith(".txt"))) {
    const annPath = textPath.replace(/txt$/, "ann");
    // A lost .ann file would look like a document without annotations.
    const document = paths.has(annPath)
      ? await readDocument(source, textPath, annPath)
      : malformed(textPath, 1, `${annPath} is missing beside it`);
    yield document;
    if (!document.ok) return;
  }
}

async function readDocument(
  source: CorpusSource,
  textPath: string,
  annPath: string,
): Promise<Result<ReadDocument>> {
  const text = await source.text(textPath);
  if (!text.ok) return text;
  const ann = await source.text(annPath);
  if (!ann.ok) return ann;
  const content = readAnnFile(annPath, ann.value, text.value);
  if (!content.ok) return content;
  const document = textPath.replace(/\.txt$/, "");
  return ok({ document, text: text.value, layer: null, ...content.value });
}
