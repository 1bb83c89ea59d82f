import { afterEach, expect, it } from "vitest";
import type { Finding } from "../../../core/findings/Finding";
import type { AnnotatorId, DocumentId } from "../../../core/model/ids";
import { span } from "../../../core/text/Span";
import { inContext } from "../../../electron/findings/inContext";
import { TemporaryFolder, workspaceWith } from "../storage/TemporaryFolder";

const folder = new TemporaryFolder();
afterEach(() => folder.remove());

const text =
  "去年全市经济平稳运行，总体向好。\n今年大力发展新能源汽车𠮷产业，建设千亿园\n区两个，带动就业增长。\n下一步继续努力，稳步推进。\n";

it("has the words of its own paragraph around it, wraps closed, and none where the text is another", async () => {
  const workspace = await workspaceWith(folder, text);
  const start = text.indexOf("千亿");
  const found = [at(start, start + 5), at(0, 2), at(text.length, text.length + 3)];
  const passages = await inContext(workspace, found);
  expect(passages.map(({ before, after }) => [before, after])).toEqual([
    ["今年大力发展新能源汽车𠮷产业，建设", "两个，带动就业增长。"],
    ["", "全市经济平稳运行，总体向好。"],
    ["", ""],
  ]);
});

function at(start: number, end: number): Finding {
  return {
    ...span(start, end),
    ...{ document: "doc" as DocumentId, annotator: "annotator-a" as AnnotatorId, id: "a", label: "industry" },
    ...{ words: "", phrase: "", city: "", year: "", paragraph: 0, values: null },
  };
}
