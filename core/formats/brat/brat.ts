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
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import { malformed } from "../malformed";
import { plainLosses } from "../plainLosses";
import { problem } from "../problems";
import { formatAnnFile } from "./annFile";
import { formatAnnotationConf, formatVisualConf } from "./confFiles";
import { readAnnFile } from "./readAnnFile";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  outerWhiteSpace: false,
  anyLabel: false,
  notes: true,
  relations: true,
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
  isPlainText: true,
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
  const documents = source.paths.flatMap((path) => /^(.*)\.(?:txt|ann)$/.exec(path)?.[1] ?? []);
  for (const document of new Set(documents)) {
    // A lost .ann file would look like a document without annotations.
    const read = paths.has(`${document}.ann`)
      ? await readDocument(source, paths, document)
      : malformed(`${document}.txt`, 1, problem("missing-beside", { file: `${document}.ann` }));
    yield read;
    if (!read.ok) return;
  }
}

async function readDocument(
  source: CorpusSource,
  paths: ReadonlySet<string>,
  document: string,
): Promise<Result<ReadDocument>> {
  const [textPath, annPath] = [`${document}.txt`, `${document}.ann`];
  const known = paths.has(textPath) ? await source.text(textPath) : await source.textOf?.(document);
  const text = known ?? malformed(annPath, 1, problem("missing-beside", { file: textPath }));
  if (!text.ok) return text;
  const ann = await source.text(annPath);
  if (!ann.ok) return ann;
  const content = readAnnFile(annPath, ann.value, text.value);
  if (!content.ok) return content;
  return ok({ document, text: text.value, layer: null, ...content.value });
}
