import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { utf16fromString } from "@exodus/bytes/utf16.js";
import { describe, expect, it } from "vitest";
import { decodeLoosely, decodeText } from "../../../core/encoding/decodeText";
import { detectEncoding } from "../../../core/encoding/detectEncoding";
import { invalidBytes } from "../../../core/encoding/invalidBytes";
import { type TextEncoding, textEncodings } from "../../../core/text/TextEncoding";

const TEXT = "\ufeff在𠮷镇，\r\n推行\u201c链长制\u201d。\n";
const traditional = "政府將推動產業發展，\r\n並於明年完成全部工作。";

const encode: Record<TextEncoding, (text: string) => Uint8Array> = {
  "utf-8": (text) => Buffer.from(text),
  "utf-16le": (text) => utf16fromString(text, "uint8-le"),
  "utf-16be": (text) => utf16fromString(text, "uint8-be"),
  gb18030: createMultibyteEncoder("gb18030"),
  big5: createMultibyteEncoder("big5"),
};

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("bytes in an encoding", () => {
  it.each(textEncodings.filter((each) => each !== "big5"))(
    "%s become the text, with its mark, its CR LF and 𠮷",
    (encoding) => {
      expect(decodeText(encode[encoding](TEXT), encoding)).toEqual({ ok: true, value: TEXT });
      expect(decodeText(bytes(), encoding)).toEqual({ ok: true, value: "" });
    },
  );

  it("big5 become the text, by the standard's table and not a runtime's", () => {
    expect(decodeText(encode.big5(traditional), "big5")).toEqual({ ok: true, value: traditional });
    expect(decodeText(bytes(0xf9, 0xfe), "big5")).toEqual({ ok: true, value: "\uffed" });
    expect(decodeText(bytes(0x9d, 0xbb), "big5")).toEqual({ ok: true, value: "\u{25e81}" });
  });

  it("gb18030 are as the standard's decoder reads them, every pair of bytes", () => {
    const reader = new TextDecoder("gb18030", { fatal: true });
    for (let lead = 0x81; lead < 0xff; lead++)
      for (let trail = 0x40; trail < 0xff; trail++) {
        const pair = bytes(lead, trail);
        expect([lead, trail, decodeText(pair, "gb18030")]).toEqual([lead, trail, expectedOf(reader, pair)]);
      }
  });

  it.each<[TextEncoding, Uint8Array, number[]]>([
    ["utf-8", bytes(0x61, 0xff, 0xe9, 0x93, 0xbe, 0xe9), [1, 5]],
    ["utf-16le", bytes(0x0a, 0x00, 0xb7, 0xdf, 0x0a, 0x00, 0x42, 0xd8), [2, 6]],
    ["utf-16be", bytes(0xd8, 0x42, 0xdf, 0xb7, 0x00), [4]],
    ["gb18030", bytes(0xb8, 0xdf, 0x0a, 0x95, 0x34, 0xb2, 0x35, 0xff, 0x0a, 0x81), [7, 9]],
    ["big5", bytes(0x61, 0xb0, 0xaa, 0xff, 0x61, 0x0a), [3]],
  ])("%s that cannot be read are found, each with its place", (encoding, wrong, places) => {
    expect(invalidBytes(wrong, encoding, 10)).toEqual(places);
    expect(invalidBytes(wrong, encoding, 1)).toEqual(places.slice(0, 1));
    expect(decodeText(wrong, encoding)).toEqual({ ok: false, error: places[0] });
    expect(decodeLoosely(wrong, encoding)).toContain("\ufffd");
  });
});

function expectedOf(reader: TextDecoder, pair: Uint8Array) {
  try {
    return { ok: true, value: reader.decode(pair) };
  } catch {
    return { ok: false, error: expect.any(Number) };
  }
}

describe("the encoding of bytes", () => {
  const mainland = "市委将推动产业发展，在全市推行链长制，力争明年完成全部工作。";

  it.each<[TextEncoding, string]>([
    ["utf-8", TEXT],
    ["utf-8", "plain"],
    ["utf-8", ""],
    ["utf-16le", TEXT],
    ["utf-16be", TEXT],
    ["utf-16le", mainland],
    ["utf-16be", mainland],
    ["gb18030", mainland],
    ["gb18030", `𠮷镇${mainland}\r\n`],
    ["big5", traditional],
  ])("is %s: %s", (encoding, text) => {
    expect(detectEncoding(encode[encoding](text))[0]).toEqual({ encoding, isReadable: true });
  });

  it("names all there are, and which of them cannot be", () => {
    const guesses = detectEncoding(encode.gb18030(mainland));
    expect(guesses.map(({ encoding }) => encoding).toSorted()).toEqual([...textEncodings].toSorted());
    expect(guesses.find(({ encoding }) => encoding === "utf-8")?.isReadable).toBe(false);
  });

  it.each<[TextEncoding, Uint8Array]>([
    ["utf-8", bytes(0xef, 0xbb, 0xbf, 0x61, 0xff)],
    // An even number of bytes, all of which are something in UTF-16.
    [
      "utf-8",
      Buffer.concat([encode["utf-8"](mainland), bytes(0xff), encode["utf-8"]("镇推行"), bytes(0x0a, 0x0a)]),
    ],
    [
      "utf-8",
      Buffer.concat([encode["utf-8"](mainland), bytes(0xff), encode["utf-8"]("镇推行"), bytes(0x0a)]),
    ],
    ["utf-16le", encode["utf-16le"](TEXT).subarray(0, -1)],
    ["gb18030", Buffer.concat([encode.gb18030(mainland), bytes(0xff)])],
    ["big5", Buffer.concat([encode.big5(traditional), bytes(0xff, 0xff, 0xff)])],
  ])("is %s though a byte is wrong", (encoding, wrong) => {
    expect(detectEncoding(wrong)[0]).toEqual({ encoding, isReadable: false });
  });
});
