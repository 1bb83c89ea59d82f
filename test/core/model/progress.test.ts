import { describe, expect, it } from "vitest";
import { progressOf } from "../../../core/model/progress";
import { marked } from "../../builders/marked";

describe("progressOf", () => {
  it.each<[notation: string, progress: number]>([
    ["", 0],
    ["链长制", 0],
    ["链[policy 长]制氟", 0.5],
    ["𠮷[policy 链\n]", 1],
    ["[policy 链[policy 长]制]氟", 0.75],
  ])("is how far down %j the last annotation reaches", (notation, progress) => {
    expect(progressOf(marked(notation).layer)).toBe(progress);
  });

  it.each(["", "链长制"])("is 1 for %j when the annotator says it is done", (text) => {
    expect(progressOf({ ...marked(text).layer, status: "done" })).toBe(1);
  });
});
