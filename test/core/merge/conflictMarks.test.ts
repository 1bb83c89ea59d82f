import { describe, expect, it } from "vitest";
import { readConflictMarks } from "../../../core/merge/conflictMarks";

const lines = (...all: string[]) => `${all.join("\n")}\n`;

describe("a text with conflict marks", () => {
  it("gives both sides back", () => {
    const text = lines("{", "<<<<<<< HEAD", "  ours", "=======", "  theirs", ">>>>>>> 0a1b2c3", "}");
    expect(readConflictMarks(text)).toEqual({
      ours: lines("{", "  ours", "}"),
      theirs: lines("{", "  theirs", "}"),
      base: null,
    });
  });

  it("gives the common state back where git wrote it", () => {
    const text = lines(
      "{",
      "<<<<<<< HEAD",
      "  ours",
      "||||||| 1111111",
      "  both",
      "=======",
      ">>>>>>> 0a1b2c3",
      "  𠮷",
      "<<<<<<< HEAD",
      "=======",
      "  added",
      ">>>>>>> 0a1b2c3",
      "}",
    ).replace("<<<<<<< HEAD\n=======", "<<<<<<< HEAD\n|||||||\n=======");
    expect(readConflictMarks(text)).toEqual({
      ours: lines("{", "  ours", "  𠮷", "}"),
      theirs: lines("{", "  𠮷", "  added", "}"),
      base: lines("{", "  both", "  𠮷", "}"),
    });
  });

  it.each([
    ["nothing marked", lines("{", "}")],
    ["nothing at all", ""],
    ["marks that are not closed", lines("<<<<<<< HEAD", "a", "=======", "b")],
    [
      "marks within marks",
      lines("<<<<<<< HEAD", "<<<<<<< HEAD", "=======", ">>>>>>> b", "=======", ">>>>>>> b"),
    ],
    ["an end without a beginning", lines("a", ">>>>>>> b")],
    ["a mark in the middle of a line", lines('  "note": "<<<<<<< HEAD"')],
  ])("is not one with %s", (_, text) => {
    expect(readConflictMarks(text)).toBeNull();
  });
});
