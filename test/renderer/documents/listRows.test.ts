import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import { defaultProject, type Project } from "../../../core/model/Project";
import { rowAfter } from "../../../renderer/documents/listKeys";
import { documentsAsListed, listRows } from "../../../renderer/documents/listRows";

const entry = (id: string) => ({ document: id as DocumentId, title: id, bytes: 1 });
const documents = ["a", "b", "c", "constructor", "𠮷"].map(entry);
const project = {
  ...defaultProject,
  documents: { a: { folder: "第10组" }, c: { folder: "第2组/内" }, 𠮷: { folder: "第2组" } },
} as Project;

/** Each row as `level name position/siblings`, with the count and whether it is open for a folder. */
function shown(closed: readonly string[] = []): string[] {
  return listRows(documents, project, new Set(closed)).map((row) => {
    const { level, position, siblings } = row;
    const name = row.kind === "folder" ? `${row.folder}(${row.count})` : row.entry.document;
    return `${level} ${name} ${position}/${siblings}`;
  });
}

describe("the rows of the list", () => {
  it("are folders by name with numbers as numbers, what is in them, and then the documents of none", () => {
    expect(shown()).toEqual([
      "1 第2组(2) 1/4",
      "2 第2组/内(1) 1/2",
      "3 c 1/1",
      "2 𠮷 2/2",
      "1 第10组(1) 2/4",
      "2 a 1/1",
      "1 b 3/4",
      "1 constructor 4/4",
    ]);
  });

  it("leave out what is in a closed folder, and keep its count", () => {
    expect(shown(["第2组", "第10组"])).toEqual([
      "1 第2组(2) 1/4",
      "1 第10组(1) 2/4",
      "1 b 3/4",
      "1 constructor 4/4",
    ]);
  });

  it("are the documents alone where there are no folders, and none where there are none", () => {
    expect(documentsAsListed(documents, defaultProject)).toEqual(documents);
    expect(listRows([], project, new Set())).toEqual([]);
  });

  it("give the documents in the order they are read in, whatever is closed", () => {
    expect(documentsAsListed(documents, project).map(({ document }) => document)).toEqual([
      "c",
      "𠮷",
      "a",
      "b",
      "constructor",
    ]);
  });
});

describe("a key in the list", () => {
  const rows = listRows(documents, project, new Set(["第10组"]));

  it.each([
    ["ArrowDown", 0, 1],
    ["ArrowUp", 0, 0],
    ["End", 0, 6],
    ["Home", 6, 0],
    ["PageDown", 2, 6],
    ["ArrowRight", 0, 1],
    ["ArrowRight", 2, null],
    ["ArrowRight", 4, null],
    ["ArrowLeft", 0, null],
    ["ArrowLeft", 2, 1],
    ["ArrowLeft", 3, 0],
    ["ArrowLeft", 5, null],
    ["x", 0, null],
  ])("%s leads from row %i to %s", (key, from, to) => {
    expect(rowAfter(key, from, rows)).toBe(to);
  });
});
