import { type Failure, failure } from "../errors";
import type { Label } from "./LabelSet";

/** Why these labels cannot be a project's, or null when they can. */
export function checkLabels(labels: readonly Label[]): Failure | null {
  if (labels.length === 0) return failure("labels-empty", {});
  const nameless = labels.find(({ names }) => names["zh-CN"].trim() === "" || names.en.trim() === "");
  if (nameless) return failure("label-nameless", { label: nameless.id });
  const sameId = firstTwice(labels, ({ id }) => id);
  if (sameId) return failure("label-id-taken", { label: sameId.id });
  const keyed = labels.filter(({ key }) => key !== "");
  const sameKey = firstTwice(keyed, ({ key }) => key);
  return sameKey ? failure("label-key-taken", { label: sameKey.names, key: sameKey.key }) : null;
}

/** The first that is like an earlier one, or undefined. */
function firstTwice(labels: readonly Label[], by: (label: Label) => string): Label | undefined {
  const seen = new Set<string>();
  return labels.find((label) => seen.size === seen.add(by(label)).size);
}
