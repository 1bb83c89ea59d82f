/** What XML 1.0 cannot hold in any form, lone halves of characters included. @see https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Stands in XML for a character that XML cannot hold; as long as that, so that offsets stay. */
export const REPLACEMENT = "\ufffd";

/** A text as XML can hold it, each character that it cannot hold replaced by one of the same length. */
export function replaceForbidden(text: string): string {
  return text.replace(FORBIDDEN, REPLACEMENT);
}

/** How many characters of a text XML cannot hold. */
export function countForbidden(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}

/**
 * A text as the content of an element. A bare `\r` would be read as `\n`, and `]]>` may not stand there.
 *
 * Forbidden characters must have been replaced before: there is no escape for them.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, escapeOf);
}

/** A text as the value of an attribute in double quotes. Bare line ends and tabs would be read as spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, escapeOf);
}

const NAMED: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const escapeOf = (character: string) => NAMED[character] ?? `&#${character.charCodeAt(0)};`;
