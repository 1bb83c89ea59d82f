import { closeSync, ftruncateSync, openSync, readdirSync } from "node:fs";
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { Command } from "commander";
import { strToU8, zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseProjectFile } from "../../../core/stored/projectFile";
import { addImportTexts } from "../../../electron/cli/commands/importTexts";
import { Terminal } from "../../../electron/cli/Terminal";
import { DirectReader } from "../../../electron/importing/DirectReader";
import type { StoppableReader } from "../../../electron/importing/TextReader";
import { docxOf, paragraph } from "../../builders/docx";
import { pdfOf } from "../../builders/pdf";
import { readBytes, TemporaryFolder } from "../storage/TemporaryFolder";

let workspace: TemporaryFolder;
let files: TemporaryFolder;
beforeEach(() => {
  workspace = new TemporaryFolder();
  files = new TemporaryFolder();
  workspace.write("seeds/old.txt", "旧文");
});
afterEach(() => {
  workspace.remove();
  files.remove();
});

/** Keeps what is printed: a process for each run would take longer than the test. */
class KeptTerminal extends Terminal {
  json: unknown = null;
  override printJson(value: unknown): void {
    this.json = value;
  }
}

/** A thread takes longer to begin than a test lasts; that it is bounded is tested with it. */
class HereReader extends DirectReader implements StoppableReader {
  stop(): void {
    throw new Error("Nobody stops it");
  }
}

async function run(...words: string[]) {
  const terminal = new KeptTerminal({});
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  addImportTexts(program, terminal, () => new HereReader());
  await program.parseAsync(["import-texts", workspace.root, ...words], { from: "user" });
  return { report: terminal.json, exitCode: terminal.exitCode };
}
const TEXT = "\ufeff市委将推动产业发展，\r\n在𠮷镇推行链长制。\r\n";
const gb = createMultibyteEncoder("gb18030")(TEXT);

function stored() {
  const project = parseProjectFile("project.json", workspace.read("annotations/project.json"));
  if (!project.ok) throw new Error(project.error.code);
  return project.value.documents;
}

describe("workbench import-texts", () => {
  it("adds every kind, plain text byte for byte, with its folder, and says what was refused", async () => {
    files.write("访谈/国标.txt", gb);
    files.write("访谈/一.md", "# 甲\r\n");
    files.write("访谈/页.html", "<p>甲<script>x</script><p>乙");
    files.write("访谈/内/文.docx", docxOf(paragraph("在𠮷镇")));
    files.write("访谈/报.pdf", pdfOf([[{ text: "链长制", x: 72, y: 700 }]]));
    files.write("访谈/图.pdf", pdfOf([[]]));
    files.write("访谈/空.txt", "");
    files.write("访谈/那是国标.txt", gb);
    files.write("访谈/忽略.png", "x");
    files.write("包.zip", zipSync({ "目录/甲.txt": strToU8("包内"), "../evil.txt": strToU8("x") }));
    const { exitCode, report: printed } = await run(
      files.at("访谈"),
      files.at("包.zip"),
      "--folder",
      "新",
      "--json",
    );
    const report = printed as Record<string, Record<string, string>[]>;
    expect(exitCode).toBe(1);
    expect(report.added?.map(({ document }) => document)).toEqual(["一", "文", "国标", "报", "页", "甲"]);
    expect(report.known).toEqual([{ file: "访谈/那是国标.txt", document: "国标" }]);
    expect(report.refused?.map(({ file, code }) => [file, code])).toEqual([
      ["包.zip/../evil.txt", "import-unsafe-name"],
      ["访谈/图.pdf", "import-no-text-layer"],
      ["访谈/空.txt", "import-nothing"],
    ]);
    expect(readBytes(workspace, "seeds/国标.txt").equals(gb)).toBe(true);
    expect(workspace.read("seeds/一.txt")).toBe("# 甲\r\n");
    expect(workspace.read("seeds/页.txt")).toBe("甲\n乙\n");
    expect(workspace.read("seeds/文.txt")).toBe("在𠮷镇\n");
    expect(workspace.read("seeds/originals/页.html")).toBe("<p>甲<script>x</script><p>乙");
    expect(stored()).toMatchObject({
      国标: { encoding: "gb18030", folder: "新/访谈" },
      文: { folder: "新/访谈/内", original: { file: "文.docx" } },
      甲: { folder: "新/目录" },
    });
    expect(readdirSync(workspace.at("seeds")).some((name) => name.endsWith(".tmp"))).toBe(false);
  });

  it("gives a text whose name is taken another, and adds the same bytes but once", async () => {
    files.write("a/OLD.txt", "新文");
    files.write("b/old.txt", "旧文");
    const { report } = await run(files.at("a"), files.at("b"), "--json");
    expect(report).toMatchObject({
      added: [{ document: "OLD-2" }],
      known: [{ document: "old" }],
      refused: [],
    });
    expect(workspace.read("seeds/old.txt")).toBe("旧文");
  });

  it("takes the encoding it is told, and refuses where that cannot be", async () => {
    files.write("a.txt", createMultibyteEncoder("big5")("高"));
    files.write("b.txt", "𠮷");
    const { report } = await run(files.at("a.txt"), files.at("b.txt"), "--encoding", "big5", "--json");
    expect(report).toMatchObject({
      added: [{ document: "a" }],
      refused: [{ file: "b.txt", code: "document-not-encoded" }],
    });
    expect(stored()).toMatchObject({ a: { encoding: "big5" } });
    await expect(run(files.at("a.txt"), "--encoding", "latin-9")).rejects.toThrow("no encoding latin-9");
  });

  it("refuses what is too large before it is read, broken files, and files of no kind", async () => {
    const sparse = openSync(files.at("60.txt"), "w");
    ftruncateSync(sparse, 60_000_000);
    closeSync(sparse);
    files.write("cut.pdf", pdfOf([[{ text: "甲", x: 1, y: 1 }]]).subarray(0, 200));
    files.write(
      "x.docx",
      docxOf(paragraph("&x;"), { before: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///x">]>' }),
    );
    files.write("bomb.zip", zipSync({ "a.txt": new Uint8Array(20_000_000) }));
    files.write("a.exe", "x");
    const names = ["60.txt", "cut.pdf", "x.docx", "bomb.zip", "a.exe", "nowhere.txt"];
    const { report } = await run(...names.map((name) => files.at(name)), "--json");
    const { refused } = report as { refused: { file: string; code: string }[] };
    expect(Object.fromEntries(refused.map(({ file, code }) => [file, code]))).toEqual({
      "60.txt": "import-too-large",
      "cut.pdf": "import-damaged",
      "x.docx": "import-declares-entities",
      "bomb.zip": "import-damaged",
      "a.exe": "import-unknown-kind",
      "nowhere.txt": "document-unreadable",
    });
    expect(readdirSync(workspace.at("seeds"))).toEqual(["old.txt"]);
  });
});
