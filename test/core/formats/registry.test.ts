import { describe, expect, it } from "vitest";
import { findFormat, formats } from "../../../core/formats/registry";

describe("findFormat", () => {
  it.each(["json", "jsonl", "brat"])("finds %s", (id) => {
    expect(findFormat(id)).toMatchObject({ ok: true, value: { id } });
  });

  it("names the known formats when there is none", () => {
    expect(findFormat("pdf")).toEqual({
      ok: false,
      error: {
        code: "format-unknown",
        parameters: { format: "pdf", known: formats.map(({ id }) => id).join(", ") },
      },
    });
  });
});

describe("formats", () => {
  it("stand in the order people see them in, our own first", () => {
    const ids = formats.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(["json", "jsonl", "brat"]);
  });

  it("have ids of their own", () => {
    const ids = formats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
