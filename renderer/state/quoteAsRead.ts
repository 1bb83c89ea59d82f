import { PARAGRAPH_BREAK } from "../../core/text/reflow/ReflowedText";
import type { Span } from "../../core/text/Span";
import { currentDocument } from "./documentStore";
import { readingOf } from "./readingStore";

/** The words of a span of the document shown, joined as they read, on one line; "" while none is shown. */
export function quoteAsRead(span: Span): string {
  const opened = currentDocument();
  if (!opened) return "";
  return readingOf(opened).reflowed.quote(span).replaceAll(PARAGRAPH_BREAK, " ");
}
