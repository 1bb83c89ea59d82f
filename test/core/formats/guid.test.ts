import { describe, expect, it } from "vitest";
import { guidOf } from "../../../core/formats/guid";

describe("guidOf", () => {
  // FNV-1a of 128 bits of "" and "a" as the draft gives them, version and variant written over.
  it.each([
    ["", "6c62272e-07bb-8142-a2b8-21756295c58d"],
    ["a", "d228cb69-6f1a-8caf-b891-2b704e4a8964"],
  ])("hashes %j", (name, guid) => {
    expect(guidOf(name)).toBe(guid);
  });

  it("tells 𠮷 from its halves' neighbours", () => {
    expect(guidOf("𠮷")).not.toBe(guidOf("𠮸"));
  });
});
