/** What kind of character a code unit is, as far as names and lists care. */
export type CharacterClass =
  | "digit"
  | "latin"
  | "numeral"
  | "ideograph"
  | "item"
  | "clause"
  | "stop"
  | "open"
  | "close"
  | "openBracket"
  | "closeBracket"
  | "percent"
  | "other";

/** The classes by number; 0 stands for no character at all. */
const NUMBERS: Readonly<Record<CharacterClass, number>> = {
  digit: 1,
  latin: 2,
  numeral: 3,
  ideograph: 4,
  item: 5,
  clause: 6,
  stop: 7,
  open: 8,
  close: 9,
  openBracket: 10,
  closeBracket: 11,
  percent: 12,
  other: 13,
};

const TESTS: readonly (readonly [CharacterClass, RegExp])[] = [
  ["digit", /[0-9０-９]/],
  ["latin", /[A-Za-zＡ-Ｚａ-ｚ]/],
  ["numeral", /[〇零一二三四五六七八九十百千万亿两]/],
  ["item", /、/],
  ["clause", /[，；：,;:]/],
  ["stop", /[。！？!?\n]/],
  ["open", /[“‘「『《〈]/],
  ["close", /[”’」』》〉]/],
  ["openBracket", /[（(]/],
  ["closeBracket", /[）)]/],
  ["percent", /[%％‰]/],
  ["ideograph", /[\p{Script=Han}\ud840-\ud888]|[\udc00-\udfff]/u],
];

/** Texts repeat few characters many times. */
const known = new Map<number, CharacterClass>();

/** The class of every code unit. */
export function classesOf(text: string): CharacterClass[] {
  return Array.from({ length: text.length }, (_, at) => classOf(text.charCodeAt(at)));
}

/** The number of a class, from 1; undefined, outside the text, is 0. */
export function classNumber(characterClass: CharacterClass | undefined): number {
  return characterClass === undefined ? 0 : NUMBERS[characterClass];
}

/** True for marks that end a list's item: 、 and all that end a clause or a sentence. */
export function endsItem(characterClass: CharacterClass): boolean {
  return characterClass === "item" || endsClause(characterClass);
}

/** True for marks that end a clause or a sentence. */
export function endsClause(characterClass: CharacterClass): boolean {
  return characterClass === "clause" || characterClass === "stop";
}

function classOf(unit: number): CharacterClass {
  const before = known.get(unit);
  if (before) return before;
  const character = String.fromCharCode(unit);
  const found = TESTS.find(([, test]) => test.test(character))?.[0] ?? "other";
  known.set(unit, found);
  return found;
}
