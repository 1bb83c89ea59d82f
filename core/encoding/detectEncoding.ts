import { analyse } from "chardet";
import { type TextEncoding, textEncodings } from "../text/TextEncoding";
import { decodeLoosely } from "./decodeText";
import { firstInvalidByte } from "./invalidBytes";

/** An encoding that a text may have. */
export interface EncodingGuess {
  readonly encoding: TextEncoding;
  /** True when every byte can be read. That alone proves nothing: most bytes are something in GB18030. */
  readonly isReadable: boolean;
}

/** How much is looked at to tell what is likely; whether all bytes can be read is asked of the whole text. */
const SAMPLE_BYTES = 100_000;

/** The least share of a text that reads as Chinese is written; with less, it is another encoding misread. */
const LIKELY = 0.9;

/**
 * The encodings a text may have, likeliest first. A byte order mark decides, then UTF-8 that can be read, as
 * nothing else looks like it; between the others, which characters the text would be made of and how often
 * each stands in Chinese.
 */
export function detectEncoding(bytes: Uint8Array): EncodingGuess[] {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return textEncodings
    .map((encoding) => {
      const isReadable = firstInvalidByte(bytes, encoding) === null;
      const isGood = isReadable || isMarked(encoding, bytes);
      return { encoding, isReadable, score: (isGood ? likelihood : likelihoodOfFaulty)(encoding, sample) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ encoding, isReadable }) => ({ encoding, isReadable }));
}

function likelihood(encoding: TextEncoding, sample: Uint8Array): number {
  if (isMarked(encoding, sample)) return 1000;
  const share = shareOfReading(decodeLoosely(sample, encoding));
  if (encoding === "utf-8") return share >= LIKELY || isAscii(sample) ? 900 : 100 * share;
  return (share >= LIKELY ? 300 : 100) * share + frequencyScore(encoding, sample);
}

/**
 * What cannot be read may still be what was meant, with a byte gone wrong: where all but that reads as Chinese,
 * it comes before what can be read and does not, and else after all others.
 */
function likelihoodOfFaulty(encoding: TextEncoding, sample: Uint8Array): number {
  const share = shareOfReading(decodeLoosely(sample, encoding));
  return share >= LIKELY ? 200 * share : likelihood(encoding, sample) - 1000;
}

function isMarked(encoding: TextEncoding, bytes: Uint8Array): boolean {
  return marks[encoding]?.every((byte, i) => bytes[i] === byte) ?? false;
}

const marks: Partial<Record<TextEncoding, readonly number[]>> = {
  "utf-8": [0xef, 0xbb, 0xbf],
  "utf-16le": [0xff, 0xfe],
  "utf-16be": [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte !== 0 && byte < 0x80);

/**
 * The share of a text that Chinese is written with: common ideographs, its marks, letters, digits, white space.
 * A wrong encoding gives private-use and rare characters, controls, and scripts in a medley.
 */
function shareOfReading(text: string): number {
  const points = [...text];
  // The sample's end may have cut a character.
  const known = points.filter((point, i) => USUAL.test(point) || i === points.length - 1);
  return points.length === 0 ? 1 : known.length / points.length;
}

const USUAL = /[\u4e00-\u9fa5\u3000-\u303f\uff01-\uff5e\u2010-\u2027\u00b7\u2460-\u2473\t\n\r -~\ufeff]/u;

/** From 0 to 100 by how often characters stand in Chinese texts; UTF-16 is not told by frequency. */
function frequencyScore(encoding: TextEncoding, sample: Uint8Array): number {
  const name = encoding.toUpperCase();
  return analyse(sample).find((match) => match.name.toUpperCase() === name)?.confidence ?? 0;
}
