import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { explain, SetupError } from "../../../scripts/setup/exit.mjs";

function thrownBy(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("explain", () => {
  it("shows what the user can put right as its message alone", () => {
    expect(explain(new SetupError("Node 20.19 or newer is needed."))).toBe("Node 20.19 or newer is needed.");
  });

  it("shows what the system refused as one line", () => {
    const error = thrownBy(() => fs.readdirSync("/no/such/folder"));
    expect(explain(error)).toBe("ENOENT: no such file or directory, scandir '/no/such/folder'");
  });

  it("keeps the stack of our own mistakes", () => {
    const mistake = new RangeError("Offset 91 outside text of 80");
    expect(explain(mistake)).toBe(mistake);
  });
});
