import { join } from "node:path";
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { utf16fromString } from "@exodus/bytes/utf16.js";
import { describe, expect, it } from "vitest";
import { importCorpus } from "../../../electron/layerImport/importCorpus";
import { openCorpora } from "../../../electron/layerImport/openCorpora";
import { Workspace } from "../../../electron/storage/Workspace";
import { marked } from "../../builders/marked";
import { put, temporaryFolder, workspaceOf } from "../cli/workspaceOnDisk";

const TEXT = "湘商回郴项目超过一百个，推行链长制。";

const encode = {
  gb18030: createMultibyteEncoder("gb18030"),
  "utf-16le": (text: string) => utf16fromString(`\uFEFF${text}`, "uint8-le"),
  "utf-16be": (text: string) => utf16fromString(`\uFEFF${text}`, "uint8-be"),
} satisfies Record<string, (text: string) => Uint8Array>;

/** What an import of files says, the format left to be found out; the workspace has one text. */
async function look(files: Readonly<Record<string, Uint8Array>>) {
  const workspace = await Workspace.open(await workspaceOf(marked(TEXT, "doc")));
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await put(folder, name, content);
  const corpora = await openCorpora([join(folder)]);
  if (!workspace.ok || !corpora.ok) throw new Error("not opened");
  return importCorpus(workspace.value, corpora.value, { annotator: "colleague", isDryRun: true });
}

const table = [
  "document,label,start_cp,end_cp,quote,note",
  "doc,target,0,11,湘商回郴项目超过一百个,含数量",
  "doc,policy,14,17,链长制,制度",
  "",
].join("\r\n");
const rows = [...TEXT].map(
  (each, i) => `${each}\t${i === 14 ? "B-policy" : i > 14 && i < 17 ? "I-policy" : "O"}`,
);

describe("texts that are not in UTF-8", () => {
  it.each([
    { name: "a table in GBK", file: "t.csv", content: table, encoding: "gb18030", isMarked: false },
    { name: "a table in UTF-16", file: "t.csv", content: table, encoding: "utf-16le", isMarked: true },
    { name: "CoNLL in GBK", file: "t.bio", content: rows.join("\n"), encoding: "gb18030", isMarked: false },
    {
      name: "CoNLL in UTF-16",
      file: "t.txt",
      content: rows.join("\n"),
      encoding: "utf-16be",
      isMarked: true,
    },
    {
      name: "YEDDA in UTF-16",
      file: "doc.ann",
      content: TEXT.replace("链长制", "[@链长制#policy*]"),
      encoding: "utf-16le",
      isMarked: true,
    },
    {
      name: "YEDDA in GBK",
      file: "doc.ann",
      content: TEXT.replace("链长制", "[@链长制#policy*]"),
      encoding: "gb18030",
      isMarked: false,
    },
  ] as const)("are read from $name, which is told", async ({ file, content, encoding, isMarked }) => {
    expect(await look({ [file]: encode[encoding](content) })).toMatchObject({
      value: {
        documents: [{ document: "doc" }],
        encodings: [{ file, encoding, isMarked }],
        samples: expect.arrayContaining([expect.objectContaining({ label: "policy", quote: "链长制" })]),
      },
    });
  });

  it("are read from the texts beside annotations as well", async () => {
    const ann = encode.gb18030("T1\tpolicy 14 17\t链长制\n");
    expect(await look({ "doc.txt": encode.gb18030(TEXT), "doc.ann": ann })).toMatchObject({
      value: {
        documents: [{ document: "doc", by: "hash", foundUnit: "code-point" }],
        encodings: [{ file: "doc.ann" }, { file: "doc.txt" }],
      },
    });
  });

  it("are told of no file that is in UTF-8", async () => {
    expect(await look({ "t.csv": Buffer.from(`\uFEFF${table}`) })).toMatchObject({
      value: { documents: [{ annotations: 2 }], encodings: [] },
    });
  });

  it.each([
    { name: "rows of JSON", file: "c.jsonl", content: encode.gb18030(`{"text":"${TEXT}","label":[]}`) },
    {
      name: "UTF-8 with a byte gone wrong",
      file: "t.csv",
      content: Buffer.concat([Buffer.from(table), Buffer.from([0xff])]),
    },
  ])("are refused as $name", async ({ file, content }) => {
    expect(await look({ [file]: content })).toMatchObject({ error: { code: "file-not-utf8" } });
  });
});
