import { type Span, span } from "../Span";

/** The line around a place, without its line break. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return span(offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, end < 0 ? text.length : end);
}
