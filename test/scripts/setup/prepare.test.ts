import { describe, expect, it } from "vitest";
import { checkNode } from "../../../scripts/setup/prepare.mjs";

describe("checkNode", () => {
  it.each(["20.19.0", "20.20.2", "22.1.0", "24.0.0"])("accepts %s", (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });

  it.each(["18.20.8", "20.9.0"])("refuses %s in one line", (version) => {
    expect(() => checkNode(version)).toThrow(`Node 20.19 or newer is needed; this is ${version}.`);
  });
});
