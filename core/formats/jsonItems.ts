import { ok, type Result } from "../result";
import { withoutByteOrderMark } from "../text/byteOrderMark";
import type { CorpusSource } from "./CorpusFormat";
import { parseJsonLine } from "./parseJson";

/**
 * The values in the array that a file of JSON is, or the one value that it is; a failure ends them. Where the array has a
 * value a line, as in our own files, one is in memory at a time, and else all of them.
 */
export async function* jsonItems(source: CorpusSource, file: string): AsyncGenerator<Result<unknown>> {
  let given = 0;
  for await (const item of itemsByLine(source, file)) {
    if (item === OTHERWISE) return yield* itemsAfter(given, source, file);
    yield item;
    given++;
  }
}

/** Said of a file whose lines are not one value each. */
const OTHERWISE = "otherwise";

type Place = "start" | "value" | "after the last" | "end";

async function* itemsByLine(
  source: CorpusSource,
  file: string,
): AsyncGenerator<Result<unknown> | typeof OTHERWISE> {
  let place: Place = "start";
  for await (const line of source.lines(file)) {
    if (!line.ok) return yield line;
    const words = withoutByteOrderMark(line.value).replace(OUTER_BLANKS, "");
    if (words === "") continue;
    const next = placeAfter(place, words);
    const item = place === "value" && words !== "]" ? parsed(words.replace(/,$/, "")) : null;
    if (next === OTHERWISE || item === OTHERWISE) return yield OTHERWISE;
    if (item) yield item;
    place = next;
  }
  if (place !== "end") yield OTHERWISE;
}

const OUTER_BLANKS = /^[ \t\r]+|[ \t\r]+$/g;

/** What is expected behind a line; a comma before the end of the array is for the parser to refuse. */
function placeAfter(place: Place, words: string): Place | typeof OTHERWISE {
  if (place === "start") return words === "[" ? "value" : OTHERWISE;
  if (place === "after the last") return words === "]" ? "end" : OTHERWISE;
  if (place === "end" || words === "]") return OTHERWISE;
  return words.endsWith(",") ? "value" : "after the last";
}

function parsed(words: string): Result<unknown> | typeof OTHERWISE {
  try {
    return ok(JSON.parse(words));
  } catch {
    return OTHERWISE;
  }
}

async function* itemsAfter(
  given: number,
  source: CorpusSource,
  file: string,
): AsyncGenerator<Result<unknown>> {
  const text = await source.text(file);
  const json = text.ok ? parseJsonLine(file, 1, text.value) : text;
  if (!json.ok) return yield json;
  const items: unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  for (const item of items.slice(given)) yield ok(item);
}
