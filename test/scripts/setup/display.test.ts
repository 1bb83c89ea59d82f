import { describe, expect, it } from "vitest";
import { authorityFile } from "../../../scripts/setup/display.mjs";

describe("authorityFile", () => {
  it("holds one cookie for any address and display", () => {
    const file = authorityFile(Buffer.from("00112233445566778899aabbccddeeff", "hex"));
    const name = Buffer.from("MIT-MAGIC-COOKIE-1").toString("hex");
    // Family, address, display number, then name and data with their lengths.
    expect(file.toString("hex")).toBe(
      `ffff 0000 0000 0012${name} 001000112233445566778899aabbccddeeff`.replaceAll(" ", ""),
    );
  });
});
