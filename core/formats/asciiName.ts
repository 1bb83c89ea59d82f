/** A name of ASCII letters, digits, `_` and `-`; anything else becomes `_u` and its number, as in `_u76ee`. */
export function asciiName(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/gu, (character) => `_u${character.codePointAt(0)?.toString(16)}`);
}
