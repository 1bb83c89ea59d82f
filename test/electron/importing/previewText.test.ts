import { expect, it } from "vitest";
import { previewPlain } from "../../../electron/importing/previewText";

/** The UTF-16 units of a string, lone surrogates among them. */
function utf16(text: string, encoding: "utf-16le" | "utf-16be"): Uint8Array {
  const bytes = Buffer.alloc(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (encoding === "utf-16le") bytes.writeUInt16LE(unit, at * 2);
    else bytes.writeUInt16BE(unit, at * 2);
  }
  return bytes;
}

it.each(["utf-16le", "utf-16be"] as const)("reads in %s what stands around half a character", (encoding) => {
  const { doubts } = previewPlain(utf16("前\n面\ud83d新能源𠮷后", encoding), encoding);
  expect(doubts).toMatchObject([{ byte: 6, line: 2, before: "前\n面", after: "新能源𠮷后" }]);
});
