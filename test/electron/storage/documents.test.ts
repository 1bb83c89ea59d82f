import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyProjectChange } from "../../../core/model/applyProjectChange";
import { defaultProject } from "../../../core/model/Project";
import { formatProjectFile } from "../../../core/stored/projectFile";
import type { TextEncoding } from "../../../core/text/TextEncoding";
import { Workspace } from "../../../electron/storage/Workspace";
import { documentId, TemporaryFolder, workspaceWith } from "./TemporaryFolder";

const seeds = path.resolve(import.meta.dirname, "../../../seeds");

let folder: TemporaryFolder;
let outside: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  outside = new TemporaryFolder();
  workspace = await workspaceWith(folder, "推行链长制。");
});
afterEach(() => {
  folder.remove();
  outside.remove();
});

const read = (name: string) => workspace.readDocument(documentId(name));

function declare(name: string, encoding: TextEncoding): void {
  const change = { kind: "document-sourced", document: documentId(name), encoding, original: null } as const;
  const project = applyProjectChange(defaultProject, change);
  if (project.ok) folder.write("annotations/project.json", formatProjectFile(project.value));
}

function writeSparse(name: string, bytes: number): void {
  const file = openSync(folder.at(name), "w");
  ftruncateSync(file, bytes);
  closeSync(file);
}

describe("a text", () => {
  it.each([
    ["plain", "推行链长制。"],
    ["empty", ""],
    ["with a byte order mark", "\ufeff推行"],
    ["with CR, LF, NUL, U+2028, right-to-left marks", "a\r\nb\rc\0d\u2028e\u200f\u202ef"],
    ["of characters outside the basic plane", "𠮷😀👩‍👩‍👧"],
  ])("that is %s is read exactly as its bytes decode", async (_, text) => {
    const bytes = Buffer.from(text);
    folder.write("seeds/other.txt", bytes);
    expect(await read("other")).toEqual({
      ok: true,
      value: {
        document: "other",
        text,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        encoding: "utf-8",
      },
    });
  });

  it.each([
    ["GB18030", [0xb8, 0xdf], 0],
    ["a byte order mark of UTF-16", [0xff, 0xfe, 0x41, 0x00], 0],
    ["a character cut off at the end", [0x61, 0xe9, 0x93], 1],
    ["a surrogate", [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
  ])("that holds %s is refused with the first wrong byte", async (_, bytes, byte) => {
    folder.write("seeds/other.txt", Uint8Array.from(bytes));
    expect(await read("other")).toEqual({
      ok: false,
      error: { code: "document-not-utf8", parameters: { name: "other.txt", byte } },
    });
  });

  it.each<[TextEncoding, readonly number[], string]>([
    ["gb18030", [0x95, 0x34, 0xb2, 0x35, 0xb8, 0xdf, 0x0d, 0x0a], "𠮷高\r\n"],
    ["big5", [0xb0, 0xaa, 0xf9, 0xfe], "高\uffed"],
    ["utf-16le", [0xff, 0xfe, 0x42, 0xd8, 0xb7, 0xdf, 0x0a, 0x00], "\ufeff𠮷\n"],
    ["utf-16be", [0xd8, 0x42, 0xdf, 0xb7, 0x00, 0x0a], "𠮷\n"],
    ["gb18030", [], ""],
  ])("that the project says is %s is read as that", async (encoding, bytes, text) => {
    declare("other", encoding);
    folder.write("seeds/other.txt", Uint8Array.from(bytes));
    const sha256 = createHash("sha256").update(Uint8Array.from(bytes)).digest("hex");
    expect(await read("other")).toEqual({ ok: true, value: { document: "other", text, sha256, encoding } });
  });

  it.each<[TextEncoding, readonly number[], number]>([
    ["gb18030", [0x61, 0xb8, 0xdf, 0xff], 3],
    ["big5", [0xb0, 0xaa, 0x0a, 0xb0], 3],
    ["utf-16le", [0x0a, 0x00, 0x42, 0xd8, 0x0a, 0x00], 2],
    ["utf-16be", [0x00, 0x0a, 0x00], 2],
  ])(
    "that is not %s as the project says is refused with the first wrong byte",
    async (encoding, bytes, byte) => {
      declare("other", encoding);
      folder.write("seeds/other.txt", Uint8Array.from(bytes));
      expect(await read("other")).toEqual({
        ok: false,
        error: {
          code: "document-not-encoded",
          parameters: { name: "other.txt", encoding: encoding.toUpperCase(), byte },
        },
      });
    },
  );

  it("is read in the encoding said last", async () => {
    folder.write("seeds/other.txt", Uint8Array.from([0xb8, 0xdf]));
    expect(await read("other")).toMatchObject({ ok: false });
    declare("other", "gb18030");
    expect(await read("other")).toMatchObject({ ok: true, value: { text: "高" } });
    declare("other", "utf-16be");
    expect(await read("other")).toMatchObject({ ok: true, value: { text: "\ub8df" } });
  });

  it("at the size limit is read, one byte over it is refused before it is read", async () => {
    writeSparse("seeds/limit.txt", 50_000_000);
    writeSparse("seeds/over.txt", 50_000_001);
    const limit = await read("limit");
    expect(limit.ok && limit.value.text.length).toBe(50_000_000);
    expect(await read("over")).toEqual({
      ok: false,
      error: {
        code: "document-too-large",
        parameters: { name: "over.txt", megabytes: 50.1, limitMegabytes: 50 },
      },
    });
  });

  it("that is not there is unknown", async () => {
    expect(await read("nowhere")).toMatchObject({ ok: false, error: { code: "document-unknown" } });
  });

  it.each(readdirSync(seeds).filter((name) => name.endsWith(".txt")))(
    "of the seeds is read: %s",
    async (name) => {
      const bytes = readFileSync(path.join(seeds, name));
      folder.write(`seeds/${name}`, bytes);
      const source = await read(name.slice(0, -4));
      expect(source.ok && Buffer.from(source.value.text).equals(bytes)).toBe(true);
    },
  );
});

describe("what is named like a text and is none", () => {
  const cases: readonly [string, (file: string) => void, string][] = [
    ["a folder", (file) => mkdirSync(file), "document-not-a-file"],
    ["a pipe", (file) => execFileSync("mkfifo", [file]), "document-not-a-file"],
    ["a link to a device", (file) => symlinkSync("/dev/zero", file), "path-outside"],
    [
      "a link to a file outside",
      (file) => symlinkSync(outside.write("secret.txt", "x"), file),
      "path-outside",
    ],
    ["a link that leads nowhere", (file) => symlinkSync("nowhere.txt", file), "path-outside"],
  ];

  it.each(cases)("is refused in the list and when opened: %s", async (_, make, code) => {
    make(folder.at("seeds/odd.txt"));
    const { documents, refused } = await workspace.listDocuments();
    expect(documents.map(({ document }) => document)).toEqual(["doc"]);
    expect(refused).toEqual([{ name: "odd.txt", problem: expect.objectContaining({ code }) }]);
    expect(await read("odd")).toMatchObject({ ok: false, error: { code } });
  });

  it("is followed when it is a link inside the workspace", async () => {
    symlinkSync("doc.txt", folder.at("seeds/alias.txt"));
    const { documents, refused } = await workspace.listDocuments();
    expect(documents.map(({ document, bytes }) => [document, bytes])).toEqual([
      ["alias", 18],
      ["doc", 18],
    ]);
    expect(refused).toEqual([]);
    expect(await read("alias")).toMatchObject({ ok: true, value: { text: "推行链长制。" } });
  });

  it.each([
    ["CON.txt", "name-reserved"],
    ["a?.txt", "name-bad-character"],
    [" a.txt", "name-bad-edge"],
    ["e\u0301.txt", "name-decomposed"],
    [`${"张".repeat(70)}.txt`, "name-too-long"],
    [".txt", "name-empty"],
  ])("is refused for its name: %s", async (name, code) => {
    folder.write(`seeds/${name}`, "x");
    const { refused } = await workspace.listDocuments();
    expect(refused).toEqual([{ name, problem: expect.objectContaining({ code }) }]);
  });
});

describe("the list of documents", () => {
  it("is in order of id, with titles from the project and sizes, and leaves other files out", async () => {
    folder.write("seeds/b.txt", "ab");
    folder.write("seeds/a.txt", "");
    folder.write("seeds/README.md", "x");
    const project = JSON.parse(readFileSync(path.resolve(seeds, "../annotations/project.json"), "utf8"));
    folder.write(
      "annotations/project.json",
      JSON.stringify({ ...project, documents: { b: { title: "乙" } } }),
    );
    expect(await workspace.listDocuments()).toEqual({
      documents: [
        { document: "a", title: "a", bytes: 0 },
        { document: "b", title: "乙", bytes: 2 },
        { document: "doc", title: "doc", bytes: 18 },
      ],
      refused: [],
    });
  });
});

describe("a text whose name ends in capitals", () => {
  it.each(["odd.TXT", "odd.Txt"])("is a document: %s", async (name) => {
    folder.write(`seeds/${name}`, "\ud842\udfb7");
    const { documents, refused } = await workspace.listDocuments();
    expect(documents.map(({ document, bytes }) => [document, bytes])).toEqual([
      ["doc", 18],
      ["odd", 4],
    ]);
    expect(refused).toEqual([]);
    expect(await read("odd")).toMatchObject({ ok: true, value: { document: "odd", text: "𠮷" } });
  });

  it("gives way to one of the usual ending, and says so", async () => {
    folder.write("seeds/doc.TXT", "x");
    const { documents, refused } = await workspace.listDocuments();
    expect(documents).toEqual([{ document: "doc", title: "doc", bytes: 18 }]);
    expect(refused).toEqual([
      { name: "doc.TXT", problem: expect.objectContaining({ code: "document-exists" }) },
    ]);
    expect(await read("doc")).toMatchObject({ value: { text: "推行链长制。" } });
  });
});

describe("a workspace", () => {
  it("is one when it has a seeds folder, reached through a link or not", async () => {
    symlinkSync(folder.root, outside.at("link"));
    const opened = await Workspace.open(outside.at("link"));
    expect(opened.ok && (await opened.value.listDocuments()).documents).toHaveLength(1);
  });

  it.each(["nowhere", "seeds/doc.txt"])("is missing where there is none: %s", async (place) => {
    const missing = folder.at(place);
    expect(await Workspace.open(missing)).toEqual({
      ok: false,
      error: { code: "workspace-missing", parameters: { folder: missing } },
    });
  });

  it("whose project file is broken gives the default project with the reason, and leaves the file", async () => {
    folder.write("annotations/project.json", '{ "version": 1, ');
    const { project, problem } = await workspace.loadProject();
    expect(project.labels.map(({ id }) => id)).toEqual(["target", "policy", "industry"]);
    expect(problem).toMatchObject({
      code: "file-not-json",
      parameters: { file: "annotations/project.json" },
    });
    expect(folder.read("annotations/project.json")).toBe('{ "version": 1, ');
  });

  it("without a project file has the default project and no problem", async () => {
    const { problem } = await workspace.loadProject();
    expect(problem).toBeNull();
  });
});
