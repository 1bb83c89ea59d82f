import { describe, expect, it } from "vitest";
import { findEntries, LISTED, type PaletteSection } from "../../../renderer/shell/palette/findEntries";
import { searchable } from "../../../renderer/shell/palette/fuzzyScore";
import type { EntryKind, PaletteEntry } from "../../../renderer/shell/palette/PaletteEntry";

function entry(kind: EntryKind, name: string, ...others: string[]): PaletteEntry {
  const words = [name, ...others].map(searchable);
  return { id: name, kind, name, detail: "", keys: [], label: undefined, words, run: () => undefined };
}

const names = (sections: readonly PaletteSection[]) =>
  sections.map(({ kind, entries }) => [kind, ...entries.map(({ name }) => name)]);

const entries = [
  entry("command", "Undo", "撤销"),
  entry("command", "Redo", "重做"),
  entry("document", "撤县设区的意见", "doc-1"),
  entry("document", "Redoubt", "doc-2"),
];

describe("the palette", () => {
  it("lists everything before anything is typed, what was done last first and once", () => {
    expect(names(findEntries(entries, "", ["Redo", "gone", "Redoubt"]))).toEqual([
      ["recent", "Redo", "Redoubt"],
      ["command", "Undo"],
      ["document", "撤县设区的意见"],
    ]);
  });

  it("lists no section that is empty", () => {
    expect(names(findEntries(entries, "doc-1", []))).toEqual([["document", "撤县设区的意见"]]);
    expect(findEntries(entries, "nothing like it", [])).toEqual([]);
  });

  it("finds a command by its name in any language, and begins with the best answer's kind", () => {
    expect(names(findEntries(entries, "撤销", []))).toEqual([["command", "Undo"]]);
    expect(names(findEntries(entries, "redo", []))).toEqual([
      ["command", "Redo"],
      ["document", "Redoubt"],
    ]);
    expect(names(findEntries(entries, "redou", []))).toEqual([["document", "Redoubt"]]);
  });

  it("takes scattered letters for an abbreviation only where nothing of the kind has them together", () => {
    const commands = [
      entry("command", "Take up again"),
      entry("command", "Untag"),
      entry("command", "Tag all"),
      entry("document", "Towns and grain"),
    ];
    expect(names(findEntries(commands, "tag", []))).toEqual([
      ["command", "Tag all", "Untag"],
      ["document", "Towns and grain"],
    ]);
    expect(names(findEntries(commands, "tua", []))).toEqual([["command", "Take up again"]]);
  });

  it("lists no more of 10,000 documents than can be drawn at once", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => entry("document", `第${i}号文件`));
    const [section] = findEntries(many, "文件", []);
    expect(section?.entries.length).toBe(LISTED);
    const [exact] = findEntries(many, "9999号", []);
    expect(exact?.entries[0]?.name).toBe("第9999号文件");
  });
});
