import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import { brat } from "./brat/brat";
import type { CorpusFormat } from "./CorpusFormat";
import { jsonl } from "./jsonl";
import { ownJson } from "./ownJson";

/** Every format, in the order people see them. A new one is a line here and a file beside. */
export const formats: readonly CorpusFormat[] = [ownJson, jsonl, brat];

/** The format with an id. Fails with `format-unknown`. */
export function findFormat(id: string): Result<CorpusFormat> {
  const format = formats.find((each) => each.id === id);
  return format ? ok(format) : err(failure("format-unknown", { format: id, known: knownIds() }));
}

const knownIds = () => formats.map(({ id }) => id).join(", ");
