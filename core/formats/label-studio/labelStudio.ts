import type { Label } from "../../model/LabelSet";
import { CodePointTable } from "../../text/offsets";
import { sliceSpan } from "../../text/Span";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Written,
} from "../CorpusFormat";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import { plainLosses } from "../plainLosses";
import { formatLabelingConfig } from "./labelingConfig";
import { readCorpus } from "./readTasks";
import { ATTRIBUTES_KEY, LABEL_CONTROL, NOTE_CONTROL, TEXT_OBJECT } from "./regionNames";
import { TaskFiles } from "./TaskFiles";

const CONFIG_PATH = "labeling-config.xml";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  annotator: true,
  status: true,
};

/**
 * Label Studio's tasks, each with one annotation, and the labelling configuration of a project that takes them.
 * Offsets in code points, as its editor counts since October 2021. Its window reads `\r\n` as one line end and
 * shows all that follows shifted; the file is right.
 *
 * @see https://labelstud.io/guide/tasks and https://github.com/HumanSignal/label-studio/issues/1559
 */
export const labelStudio: CorpusFormat = {
  id: "label-studio",
  name: "Label Studio",
  offsetUnit: "code-point",
  capabilities,
  write: ({ project }: CorpusContext) => new LabelStudioWriter(project.labels),
  read: readCorpus,
};

class LabelStudioWriter implements CorpusWriter {
  private readonly files = new TaskFiles();
  private readonly used = new Set<string>();

  constructor(private readonly labels: readonly Label[]) {}

  open(): readonly Chunk[] {
    return this.files.open();
  }

  document(entry: CorpusEntry): Written {
    const { text } = entry.source;
    const { annotations } = entry.layer;
    for (const { label } of annotations) this.used.add(label);
    const kept = annotations.map(({ start, end, label, note, attributes }) => {
      return { start, end, label, note, attributes };
    });
    return {
      chunks: this.files.add(JSON.stringify(taskOf(entry))),
      losses: plainLosses(entry, capabilities),
      expected: { text, annotations: kept, layer: null },
    };
  }

  close(): readonly Chunk[] {
    const config = formatLabelingConfig(this.labels, [...this.used]);
    return [...this.files.close(), { path: CONFIG_PATH, content: config }];
  }
}

/**
 * The annotator stands in the task's own data: an annotation may only be `completed_by` a member of the project
 * that it goes into.
 */
function taskOf({ source, layer }: CorpusEntry) {
  const { document, text } = source;
  const table = new CodePointTable(text);
  const result = layer.annotations.flatMap(({ id, label, note, attributes, ...span }) => {
    const place = { start: table.toCodePoint(span.start), end: table.toCodePoint(span.end) };
    const meta = Object.keys(attributes).length > 0 ? { meta: { [ATTRIBUTES_KEY]: attributes } } : {};
    const value = { ...place, text: sliceSpan(text, span), labels: [label] };
    const region = { id, from_name: LABEL_CONTROL, to_name: TEXT_OBJECT, type: "labels", value, ...meta };
    return note === "" ? [region] : [region, noteOf(id, { ...place, text: [note] })];
  });
  return {
    data: { text, document, annotator: layer.annotator, status: layer.status },
    annotations: [{ result }],
  };
}

const noteOf = (id: string, value: object) => {
  return { id, from_name: NOTE_CONTROL, to_name: TEXT_OBJECT, type: "textarea", value };
};
