import type { Json } from "../model/Annotation";
import type { Span } from "../text/Span";
import type { ReadAnnotation } from "./CorpusFormat";

/** Features that name what a span is, in the corpora of the DKPro world, the most telling first. */
const LABELS = ["value", "label", "PosValue", "referenceType"];

/** The features of an annotation of UIMA, by name; what is not set is missing. */
export type Features = ReadonlyMap<string, Json>;

/**
 * An annotation of UIMA in our model: the feature that names it is the label, `note` the note, and the others attributes.
 * One without such a feature is labelled with its first text, or where there is none with its type.
 *
 * @param type - Its short name.
 */
export function featureAnnotation({ start, end }: Span, type: string, features: Features): ReadAnnotation {
  const naming =
    LABELS.find((name) => isText(features.get(name))) ??
    [...features.keys()].find((name) => name !== "note" && isTelling(features.get(name)));
  const note = features.get("note");
  const others = [...features].filter(
    ([name]) => name !== naming && (name !== "note" || typeof note !== "string"),
  );
  return {
    start,
    end,
    label: naming === undefined ? type : String(features.get(naming)),
    note: typeof note === "string" ? note : "",
    attributes: Object.fromEntries(others),
  };
}

/** Numbers may be references, which look like nothing else. */
const isTelling = (value: Json | undefined) => isText(value) && !/^[\d ]+$/.test(String(value));

const isText = (value: Json | undefined) => typeof value === "string" && value !== "";
