import { describe, expect, it } from "vitest";
import { linesOf, openCorpusFolder } from "../../../electron/storage/corpusSource";
import { put, temporaryFolder } from "../cli/workspaceOnDisk";

async function linesIn(content: string | Uint8Array) {
  const folder = await temporaryFolder();
  await put(folder, "a.jsonl", content);
  const lines: unknown[] = [];
  for await (const line of (await openCorpusFolder(folder)).lines("a.jsonl"))
    lines.push(line.ok ? line.value : line.error);
  return lines;
}

describe("openCorpusFolder", () => {
  it("lists the files of all folders in order, with / between the parts", async () => {
    const folder = await temporaryFolder();
    for (const path of ["b.txt", "a/z.txt", "a/b/c.ann"]) await put(folder, path, "");
    expect((await openCorpusFolder(folder)).paths).toEqual(["a/b/c.ann", "a/z.txt", "b.txt"]);
  });

  it.each([
    { name: "an empty file", content: "", lines: [] },
    { name: "a last line with and without its end", content: "甲\n乙", lines: ["甲", "乙"] },
    { name: "blank lines", content: "\n\n甲\n", lines: ["", "", "甲"] },
    {
      name: "\\r, U+2028 and U+0085 inside a line",
      content: "a\rb\u2028c\u0085d\r\n",
      lines: ["a\rb\u2028c\u0085d\r"],
    },
    { name: "a byte order mark", content: "\uFEFF甲\n", lines: ["\uFEFF甲"] },
  ])("gives the lines of $name", async ({ content, lines }) => {
    expect(await linesIn(content)).toEqual(lines);
  });

  it("joins a line and a character that lie in several reads", async () => {
    const long = `x${"𠮷".repeat(700_000)}`;
    expect(await linesIn(`${long}\n甲\n`)).toEqual([long, "甲"]);
  });

  it.each([
    { name: "wrong bytes", bytes: [0x61, 0x0a, 0xff] },
    { name: "a character cut off by the end", bytes: [0x61, 0x0a, 0xe7, 0x94] },
  ])("ends with a failure at $name", async ({ bytes }) => {
    expect((await linesIn(Buffer.from(bytes))).at(-1)).toMatchObject({
      code: "file-not-utf8",
      parameters: { file: "a.jsonl" },
    });
  });

  it("ends with a failure at a line that is too long, before all of it is read", async () => {
    let isReadOn = false;
    async function* bytes() {
      yield Buffer.from("一\n二二");
      yield Buffer.from("二二");
      isReadOn = true;
      yield Buffer.from("\n");
    }
    const lines = [];
    for await (const line of linesOf("a.jsonl", bytes(), 10)) lines.push(line);
    expect(lines).toMatchObject([
      { value: "一" },
      { error: { code: "line-too-long", parameters: { file: "a.jsonl", line: 2 } } },
    ]);
    expect(isReadOn).toBe(false);
  });

  it("keeps a text's byte order mark and refuses what is not UTF-8", async () => {
    const folder = await temporaryFolder();
    await put(folder, "good.txt", "\uFEFF甲\r\n");
    await put(folder, "bad.txt", Buffer.from([0xb9, 0xfa]));
    const source = await openCorpusFolder(folder);
    expect(await source.text("good.txt")).toEqual({ ok: true, value: "\uFEFF甲\r\n" });
    expect(await source.text("bad.txt")).toMatchObject({ ok: false, error: { code: "file-not-utf8" } });
  });
});
