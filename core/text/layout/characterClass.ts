/**
 * What a UTF-16 code unit is to a reader of lines, as bits. A high surrogate stands for its pair: ideographs
 * and emoji outside the basic plane are wide.
 */
export const SPACE = 1;
/** Ends a line of the file. */
export const LINE_END = 2;
/** Ends a sentence: 。！？… */
export const TERMINAL = 4;
/** Divides a sentence: ，、；： */
export const CLAUSE = 8;
/** Opens a quotation, a bracket or a title: the line goes on. */
export const OPENER = 16;
/** Closes one; looked through when the end of a sentence is sought. */
export const CLOSER = 32;
export const DIGIT = 64;
/** A letter of a script that puts spaces between words. */
export const SPACED_LETTER = 128;
/** An ideograph or kana: a script without spaces, set in a square. */
export const IDEOGRAPH = 256;
/** Takes two columns of a terminal. */
export const WIDE = 512;
export const COLON = 1024;
/** Chinese punctuation, which a newspaper squeezes to half its square when a line is tight. */
export const SQUEEZABLE = 2048;
/** The second unit of a pair, which takes no room of its own. */
export const SECOND_OF_PAIR = 4096;
/** Opens a quotation or closes it. */
export const STRAIGHT_QUOTE = 8192;
export const SEMICOLON = 16384;

const spacedScripts = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x52f],
  [0x531, 0x587],
  [0x5d0, 0x5f2],
  [0x620, 0x64a],
  [0x671, 0x6d3],
  [0x904, 0xdff],
  [0x10a0, 0x10ff],
  [0x1100, 0x11ff],
  [0x1e00, 0x1fff],
  [0xac00, 0xd7a3],
] as const;

const squareScripts = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3007],
  [0x3041, 0x30ff],
  [0x3105, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0xd840, 0xd8ff],
] as const;

const widePunctuation = [
  [0x3000, 0x3004],
  [0x3008, 0x3040],
  [0x3200, 0x33ff],
  [0xac00, 0xd7a3],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0xd83c, 0xd83e],
] as const;

/** The bits of each code unit; one look-up a character keeps the scan of a long text fast. */
export const characterClasses: Uint16Array = table();

/** The bits of one code unit; none for NaN, as `charCodeAt` gives outside a text. */
export function classOf(unit: number): number {
  return characterClasses[unit] ?? 0;
}

function table(): Uint16Array {
  const classes = new Uint16Array(0x10000);
  const add = (bits: number, ranges: readonly (readonly [number, number])[]) => {
    for (const [first, last] of ranges)
      for (let unit = first; unit <= last; unit++) classes[unit] = (classes[unit] ?? 0) | bits;
  };
  const mark = (bits: number, characters: string) => {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      classes[unit] = (classes[unit] ?? 0) | bits;
    }
  };
  add(SPACED_LETTER, spacedScripts);
  add(IDEOGRAPH | WIDE, squareScripts);
  add(WIDE, widePunctuation);
  add(SECOND_OF_PAIR, [[0xdc00, 0xdfff]]);
  mark(DIGIT, "0123456789");
  mark(
    SPACE,
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
  );
  mark(LINE_END, "\n\r\u2028\u2029");
  mark(TERMINAL, "。！？!?….．｡‼⁇⁈⁉");
  mark(CLAUSE, "，、；：,;:､﹐﹑∶﹕︰");
  mark(COLON, "：:∶﹕︰");
  mark(OPENER, "“‘《〈（【「『〔［｛([{〖﹙");
  mark(CLOSER, "”’》〉）】」』〕］｝)]}〗﹚\"'");
  mark(SEMICOLON, "；;");
  mark(STRAIGHT_QUOTE, "\"'");
  mark(SQUEEZABLE, "。！？，、；：“”‘’《》〈〉（）【】「」『』〔〕—…．");
  mark(WIDE, "“”‘’—…");
  return classes;
}
