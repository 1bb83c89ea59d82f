import { describe, expect, it } from "vitest";
import { findFormat, formats } from "../../../core/formats/registry";

describe("findFormat", () => {
  it.each(["json", "jsonl", "brat"])("finds %s", (id) => {
    expect(findFormat(id)).toMatchObject({ ok: true, value: { id } });
  });

  it("names the known formats when there is none", () => {
    expect(findFormat("pdf")).toEqual({
      ok: false,
      error: { code: "format-unknown", parameters: { format: "pdf", known: "json, jsonl, brat" } },
    });
  });
});

describe("formats", () => {
  it("have ids of their own", () => {
    const ids = formats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
