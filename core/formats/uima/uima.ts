import type { Annotation } from "../../model/Annotation";
import { ok, type Result } from "../../result";
import type {
  Capabilities,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  ReadAnnotation,
  ReadDocument,
  Written,
} from "../CorpusFormat";
import { instead } from "../instead";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import type { Loss } from "../Loss";
import { plainLosses } from "../plainLosses";
import { relatedPairs, withPairs } from "../relatedPairs";
import { countForbidden, replaceForbidden } from "../xml/escapeXml";
import { type CasView, casDocument } from "./casDocument";
import { formatCasJson } from "./formatCasJson";
import { formatXmi } from "./formatXmi";
import { readCasJson } from "./readCasJson";
import { readTypeSystem } from "./readTypeSystem";
import { readXmi } from "./readXmi";
import { formatTypeSystem } from "./spanType";
import { addTypes, type DescribedTypes, type TypeSystem, typeSystemOf } from "./typeSystem";
import { TYPE_SYSTEM } from "./typeSystemXml";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  relations: true,
  times: true,
  origin: true,
  annotator: true,
};

/** UIMA CAS in XMI 1.0: `<document>.xmi`, and the types in `TypeSystem.xml`. Offsets in UTF-16 units. */
export const uimaXmi: CorpusFormat = {
  id: "uima-xmi",
  name: "UIMA CAS XMI",
  offsetUnit: "utf16",
  capabilities,
  write: () => ({
    open: () => [{ path: TYPE_SYSTEM, content: formatTypeSystem() }],
    document: writeXmi,
    close: () => [],
  }),
  read: readXmiCorpus,
};

/** UIMA CAS in JSON 0.4: `<document>.json`, and the types beside too, as the reader in Java makes none itself. */
export const uimaJson: CorpusFormat = {
  id: "uima-json",
  name: "UIMA CAS JSON",
  offsetUnit: "utf16",
  capabilities,
  write: () => ({
    open: () => [{ path: TYPE_SYSTEM, content: formatTypeSystem() }],
    document: writeJson,
    close: () => [],
  }),
  read: (source) => readViews(source, ".json", readCasJson),
};

function writeJson(entry: CorpusEntry): Written {
  const { document, text } = entry.source;
  return {
    chunks: [{ path: `${document}.json`, content: formatCasJson(entry) }],
    losses: plainLosses(entry, capabilities),
    expected: { text, annotations: expected(entry, bare), layer: null },
  };
}

function writeXmi(entry: CorpusEntry): Written {
  const { document, text } = entry.source;
  return {
    chunks: [{ path: `${document}.xmi`, content: formatXmi(entry) }],
    losses: [...plainLosses(entry, capabilities), ...forbiddenIn(entry)],
    expected: {
      text: replaceForbidden(text),
      annotations: expected(entry, (annotation) => {
        const { label, note } = annotation;
        return { ...bare(annotation), label: replaceForbidden(label), note: replaceForbidden(note) };
      }),
      layer: null,
    },
  };
}

function expected(
  { layer: { annotations } }: CorpusEntry,
  asRead: (annotation: Annotation) => ReadAnnotation,
): readonly ReadAnnotation[] {
  return withPairs(annotations.map(asRead), relatedPairs(annotations));
}

function bare({ start, end, label, note, attributes }: ReadAnnotation): ReadAnnotation {
  return { start, end, label, note, attributes };
}

/** XML has no way to write most control characters; one of the same length stands in their places. */
function forbiddenIn({ source, layer }: CorpusEntry): Loss[] {
  const { document, text } = source;
  const lost = (annotation: string | null, what: Loss["what"], words: string): Loss[] =>
    countForbidden(words) === 0 ? [] : [{ document, annotation, what, instead: instead("no-xml") }];
  return [
    ...lost(null, "text", text),
    ...layer.annotations.flatMap(({ id, label, note }) => [
      ...lost(id, "label-name", label),
      ...lost(id, "note", note),
    ]),
  ];
}

async function* readXmiCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  const types = await typesBeside(source);
  if (!types.ok) return yield types;
  yield* readViews(source, ".xmi", (file, xml) => readXmi(file, xml, types.value));
}

async function typesBeside(source: CorpusSource): Promise<Result<TypeSystem>> {
  const all: DescribedTypes = new Map();
  for (const path of source.paths.filter((each) => each.endsWith(".xml"))) {
    const xml = await source.text(path);
    const types = xml.ok ? readTypeSystem(path, xml.value) : xml;
    if (!types.ok) return types;
    addTypes(all, types.value);
  }
  return ok(typeSystemOf(all));
}

async function* readViews(
  source: CorpusSource,
  ending: string,
  read: (file: string, content: string) => Result<readonly CasView[]>,
): AsyncGenerator<Result<ReadDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(ending))) {
    const content = await source.text(path);
    const views = content.ok ? read(path, content.value) : content;
    if (!views.ok) return yield views;
    for (const [index, view] of views.value.entries()) {
      const name = path.slice(0, -ending.length);
      const document = casDocument(path, index === 0 ? name : `${name}-${view.name}`, view);
      yield document;
      if (!document.ok) return;
    }
  }
}
