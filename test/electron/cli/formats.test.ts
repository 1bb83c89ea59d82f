import { describe, expect, it } from "vitest";
import { formats } from "../../../core/formats/registry";
import { runWorkbench } from "./runWorkbench";

const keepsAll = {
  nested: true,
  crossing: true,
  sameRange: true,
  crossesLines: true,
  outerWhiteSpace: true,
  anyLabel: true,
  notes: true,
  attributes: true,
  times: true,
  origin: true,
  annotator: true,
  status: true,
};
const keepsNoProvenance = {
  ...keepsAll,
  attributes: false,
  times: false,
  origin: false,
  annotator: false,
  status: false,
};

describe("workbench formats", { timeout: 30_000 }, () => {
  it("lists each format with what it keeps, as JSON alone", async () => {
    const { stdout, stderr, exitCode } = await runWorkbench(["formats", "--json"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const both = { read: true, write: true };
    const list = JSON.parse(stdout);
    const ours = ["json", "jsonl", "brat"];
    expect(list.filter(({ id }: { id: string }) => ours.includes(id))).toEqual([
      {
        id: "json",
        name: "Annotation Workbench JSON",
        ...both,
        offsetUnit: "utf16",
        capabilities: { ...keepsAll, relations: true },
      },
      {
        id: "jsonl",
        name: "JSON Lines",
        ...both,
        offsetUnit: "code-point",
        capabilities: { ...keepsNoProvenance, notes: false },
      },
      {
        id: "brat",
        name: "brat standoff",
        ...both,
        offsetUnit: "code-point",
        capabilities: { ...keepsNoProvenance, outerWhiteSpace: false, anyLabel: false, relations: true },
      },
    ]);
    for (const each of list)
      expect(Object.keys(each)).toEqual(["id", "name", "read", "write", "offsetUnit", "capabilities"]);
  });

  it("lists them for people, a line each", async () => {
    const { stdout } = await runWorkbench(["formats"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(formats.length);
    expect(lines[0]?.replace(/ +/g, " ")).toBe(
      "json Annotation Workbench JSON (read, write; offsets in utf16); keeps everything",
    );
    expect(lines[2]).toContain("cannot keep outer white space, any label, attributes");
  });
});
