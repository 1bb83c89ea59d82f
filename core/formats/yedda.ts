import { ok, type Result } from "../result";
import { withoutByteOrderMark } from "../text/byteOrderMark";
import { span } from "../text/Span";
import type { CorpusFormat, CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "./CorpusFormat";
import { keepsPlaceAndLabel } from "./keepsPlaceAndLabel";
import { leftOut } from "./leftOut";
import { malformed } from "./malformed";
import { bareAnnotation } from "./placeSpans";
import { problem } from "./problems";

/**
 * YEDDA's marked texts, `[@words#Label*]` in `.ann` files, to be read only: a text that holds such marks itself cannot
 * be written. What the program only suggests, `[$words#Label*]`, is left out.
 *
 * @see https://github.com/jiesutd/YEDDA
 */
export const yedda: CorpusFormat = {
  id: "yedda",
  name: "YEDDA",
  offsetUnit: "utf16",
  capabilities: { ...keepsPlaceAndLabel, crossing: false },
  write: null,
  read: readCorpus,
  isPlainText: true,
};

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".ann"))) {
    const content = await source.text(path);
    const document = content.ok ? readMarks(path, content.value) : content;
    yield document;
    if (!document.ok) return;
  }
}

/** What opens and what ends a mark. */
const MARKS = /\[([@$])|#([^#*[\]\n]+)\*\]/g;

interface OpenMark {
  readonly start: number;
  readonly line: number;
  readonly isSuggested: boolean;
}

function readMarks(file: string, content: string): Result<ReadDocument> {
  const marked = withoutByteOrderMark(content);
  const parts: string[] = [];
  const open: OpenMark[] = [];
  const annotations: ReadAnnotation[] = [];
  const notRead: NotRead[] = [];
  let [length, from, number] = [0, 0, 1];
  for (const { 0: mark, 1: opening, 2: label = "", index } of marked.matchAll(MARKS)) {
    const words = marked.slice(from, index);
    parts.push(words);
    length += words.length;
    number += words.split("\n").length - 1;
    from = index + mark.length;
    if (opening) open.push({ start: length, line: number, isSuggested: opening === "$" });
    else {
      const begun = open.pop();
      if (!begun) return malformed(file, number, problem("yedda-unbegun", { mark }));
      const what =
        begun.start === length
          ? leftOut("yedda-empty", { label })
          : begun.isSuggested
            ? leftOut("yedda-suggested", { label })
            : null;
      if (what !== null) notRead.push({ file, line: number, what });
      else annotations.push(bareAnnotation({ ...span(begun.start, length), label }));
    }
  }
  const [unended] = open;
  if (unended) return malformed(file, unended.line, problem("yedda-unended", {}));
  const [line] = /^(?:[TRE]\d+|#\d+)\t.*/.exec(marked) ?? [];
  if (line !== undefined && from === 0) return malformed(file, 1, problem("yedda-is-brat", { line }));
  const text = parts.join("") + marked.slice(from);
  const document = file.replace(/(\.txt)?\.ann$/, "");
  return ok({ document, text, annotations, layer: null, notRead });
}
