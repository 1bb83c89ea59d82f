import type { AnnotatorId } from "../model/ids";

/** What people are called instead of their names. */
export type Pseudonyms = ReadonlyMap<AnnotatorId, string>;

/** What goes on a name of such characters; Chinese ones stand side by side without a space. */
const WORD = "[A-Za-z0-9_-]";

/** A text with the names of people in it replaced, mentions or not; a name of one character only where it is mentioned. */
export function withPseudonyms(text: string, pseudonyms: Pseudonyms): string {
  const names = [...pseudonyms.keys()];
  const form = (name: AnnotatorId) => `${[...name].length === 1 ? "@" : "@?"}${wholeName(name)}`;
  return replaced(text, names, form, (name) => pseudonyms.get(name as AnnotatorId));
}

/** A text with the mentions of pseudonyms in it made mentions of the people. */
export function withMentioned(text: string, pseudonyms: Pseudonyms): string {
  const people = new Map([...pseudonyms].map(([name, pseudonym]) => [pseudonym, name]));
  return replaced(
    text,
    [...people.keys()],
    (pseudonym) => `@${wholeName(pseudonym)}`,
    (pseudonym) => people.get(pseudonym),
  );
}

function replaced<N extends string>(
  text: string,
  names: readonly N[],
  form: (name: N) => string,
  insteadOf: (name: string) => string | undefined,
): string {
  if (names.length === 0) return text;
  // Of two names that fit the longer one.
  const forms = [...names].sort((a, b) => b.length - a.length).map(form);
  return text.replace(new RegExp(forms.join("|"), "gu"), (found) => {
    const at = found.startsWith("@") ? "@" : "";
    return at + (insteadOf(found.slice(at.length)) ?? found.slice(at.length));
  });
}

/** A pattern of a name that is not part of a longer word of letters. */
function wholeName(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));
  const before = new RegExp(`^${WORD}`, "u").test(name) ? `(?<!${WORD})` : "";
  const after = new RegExp(`${WORD}$`, "u").test(name) ? `(?!${WORD})` : "";
  return `${before}${escaped}${after}`;
}
