/** Arabic digits with thousands separators or a decimal point. */
const ARABIC = "(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
/** 千 and 万 also begin units (千瓦, 万里), where they are no part of the number. */
const SCALE = "十|百|千(?![瓦米克伏卡焦])|万|亿";
const DIGIT = "[〇零一二两三四五六七八九]";
/** 十几家 are more than ten; 几十家 name no number. */
const MORE = "(?:[余多]|(?<=十)几)";
/** 八点五, 三点五亿; what follows 点 is read digit by digit. */
const DECIMALS = `(?:点${DIGIT}+(?:[万亿]+|(?![十百千万亿])))`;

/** Source of a pattern for one numeral in Arabic or Chinese digits or both, with 余, 多 or 几 in it or after it. */
export const NUMERAL = `(?:${ARABIC}|${DIGIT}|${SCALE})(?:${DIGIT}|${SCALE}|${MORE}(?=[百千万亿]))*${DECIMALS}?${MORE}?`;

/** What a numeral says. */
export interface Numeral {
  readonly low: number;
  /** The same as {@link low}, but for two neighbouring digits (三五家). */
  readonly high: number;
  /** True for 余, 多 and 十几: somewhat more than the number. */
  readonly isExceeded: boolean;
}

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const DIGITS = "零一二三四五六七八九";

/** Reads what {@link NUMERAL} matches: 1.2万亿, 三百五十, 二〇二五, 十余, 两三百, 八点五. */
export function readNumeral(words: string): Numeral {
  const isExceeded = /[余多几]/u.test(words);
  const plain = words
    .replace(/[余多几,]/gu, "")
    .replaceAll("两", "二")
    .replaceAll("〇", "零");
  const [, first, second, scale] =
    /^([一二三四五六七八九])([一二三四五六七八九])([十百千万亿]*)$/u.exec(plain) ?? [];
  if (first && second && areNeighbours(first, second))
    return { low: numberOf(first + scale), high: numberOf(second + scale), isExceeded };
  const value = numberOf(plain);
  return { low: value, high: value, isExceeded };
}

/** 三五 is the one pair in use whose digits do not follow each other. */
function areNeighbours(first: string, second: string): boolean {
  return DIGITS.indexOf(second) === DIGITS.indexOf(first) + 1 || first + second === "三五";
}

function numberOf(plain: string): number {
  const [, whole, decimals, scale] = /^(.+)点([零一二三四五六七八九]+)([万亿]*)$/u.exec(plain) ?? [];
  if (whole && decimals) return numberOf(`${numberOf(whole)}.${digitsOf(decimals)}${scale}`);
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain)) return Number(digitsOf(plain));
  return exact(scaledValue(plain));
}

/** Multiplying decimals leaves traces (4.16亿) in the sixteenth digit. */
const exact = (value: number) => Number(value.toPrecision(15));

const digitOf = (digit: string) => DIGITS.indexOf(digit);

const digitsOf = (plain: string) => [...plain].map(digitOf).join("");

/** The sum of the parts before 亿, 万 and the end; a scale without a number counts once (千亿). */
function scaledValue(plain: string): number {
  let [total, section, number] = [0, 0, null as number | null];
  for (const [piece] of plain.matchAll(/[\d.]+|./gu)) {
    const [scale, myriad] = [SCALES[piece], MYRIADS[piece]];
    if (scale) section += (number ?? 1) * scale;
    else if (myriad) total = withMyriad(total, section + (number ?? 0), myriad);
    else number = /\d/.test(piece) ? Number(piece) : digitOf(piece);
    if (scale || myriad) number = null;
    if (myriad) section = 0;
  }
  return total + section + (number ?? 0);
}

/** 亿 multiplies all that stands before it, a former 万 included (1.2万亿); 万 what follows a former 亿. */
function withMyriad(total: number, section: number, myriad: number): number {
  const isWhole = myriad === MYRIADS.亿;
  const part = isWhole ? total + section : section;
  const product = (part || 1) * myriad;
  return isWhole ? product : total + product;
}
