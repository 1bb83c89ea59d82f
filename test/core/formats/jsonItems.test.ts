import { describe, expect, it } from "vitest";
import type { CorpusSource } from "../../../core/formats/CorpusFormat";
import { jsonItems } from "../../../core/formats/jsonItems";
import { ok } from "../../../core/result";

/** What is given of a file, and whether it was read as a whole. */
async function read(content: string) {
  let isWhole = false;
  const source: Pick<CorpusSource, "text" | "lines"> = {
    text: async () => {
      isWhole = true;
      return ok(content);
    },
    lines: async function* () {
      for (const line of content.replace(/\n$/, "").split("\n")) yield ok(line);
    },
  };
  const items: unknown[] = [];
  for await (const item of jsonItems(source as CorpusSource, "a.json"))
    items.push(item.ok ? item.value : item.error.parameters);
  return { items, isWhole };
}

describe("jsonItems", () => {
  it.each([
    ["a value a line", '[\n{"a":1},\n"x,",\n3\n]\n', [{ a: 1 }, "x,", 3]],
    ["other line ends, blanks and a byte order mark", "\uFEFF[\r\n  1 ,\r\n\r\n\t2\r\n]\r\n", [1, 2]],
  ])("gives the values of %s one after the other", async (_, content, items) => {
    expect(await read(content)).toEqual({ items, isWhole: false });
  });

  it.each([
    ["one line", "[1,2]", [1, 2]],
    ["no array", '{\n"a": 1\n}', [{ a: 1 }]],
    ["several lines a value", '[\n{\n"a": 1\n},\n2\n]', [{ a: 1 }, 2]],
    ["several lines of only one value", '[\n1,\n{\n"a": 1\n},\n2\n]', [1, { a: 1 }, 2]],
    ["several values of one line", "[\n1,\n2, 3,\n4\n]", [1, 2, 3, 4]],
    ["an end in the line of the last value", "[\n1,\n2]", [1, 2]],
    ["a comma in a line of its own", "[\n1\n,\n2\n]", [1, 2]],
    ["no values", "[\n]", []],
  ])("gives the values of %s, each once", async (_, content, items) => {
    expect(await read(content)).toEqual({ items, isWhole: true });
  });

  it.each([
    ["a value cut off", '[\n1,\n{"a":\n]', [1]],
    ["no comma", "[\n1\n2\n]", [1]],
    ["a comma too many", "[\n1,\n]", [1]],
    ["no end", "[\n1,\n2\n", [1, 2]],
    ["something behind the end", "[\n1\n]\n2", [1]],
    ["white space that is none of JSON's", "[\n1,\n\u30002\n]", [1]],
  ])("refuses a file with %s, naming it", async (_, content, items) => {
    expect((await read(content)).items).toMatchObject([...items, { file: "a.json" }]);
  });
});
