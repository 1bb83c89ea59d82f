import type { AnnotatorId } from "../model/ids";

/** Words of a comment, or one who is mentioned by them. */
export interface CommentPart {
  /** As written, with the `@` of a mention. */
  readonly text: string;
  readonly person: AnnotatorId | null;
}

/** A comment's text cut at its mentions, `@name`; of two names that fit the longer one. Empty parts are left out. */
export function partsOfComment(text: string, people: readonly AnnotatorId[]): CommentPart[] {
  const byLength = [...people].sort((a, b) => b.length - a.length);
  const parts: CommentPart[] = [];
  let done = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const person = byLength.find((name) => text.startsWith(name, at + 1));
    if (!person) continue;
    const end = at + 1 + person.length;
    parts.push({ text: text.slice(done, at), person: null }, { text: text.slice(at, end), person });
    done = end;
  }
  return [...parts, { text: text.slice(done), person: null }].filter((part) => part.text !== "");
}

/** Who of these is mentioned in a comment, see {@link partsOfComment}. */
export function mentionedIn(text: string, people: readonly AnnotatorId[]): AnnotatorId[] {
  const found = new Set(partsOfComment(text, people).map(({ person }) => person));
  return people.filter((name) => found.has(name));
}

/** A name that is being written after an `@`. */
export interface BegunMention<Name extends string = AnnotatorId> {
  /** Where its `@` is, in UTF-16 code units. */
  readonly at: number;
  /** The people that it may become, those that begin so first. */
  readonly people: readonly Name[];
}

/** The mention that is being written right before the caret, or null where nobody's name goes on so or it is whole. */
export function begunMention<Name extends string>(
  text: string,
  caret: number,
  people: readonly Name[],
): BegunMention<Name> | null {
  const at = text.lastIndexOf("@", caret - 1);
  if (at < 0 || caret === 0) return null;
  const written = text.slice(at + 1, caret).toLowerCase();
  if (written !== "" && people.some((name) => name.toLowerCase() === written)) return null;
  const fitting = people.filter((name) => name.toLowerCase().includes(written));
  const beginsSo = (name: Name) => name.toLowerCase().startsWith(written);
  const sorted = [...fitting.filter(beginsSo), ...fitting.filter((name) => !beginsSo(name))];
  return sorted.length > 0 ? { at, people: sorted } : null;
}
