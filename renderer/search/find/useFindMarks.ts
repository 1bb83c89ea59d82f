import { useEffect, useRef, useState } from "react";
import { type Span, span, spanCovers } from "../../../core/text/Span";
import { useEditor } from "../../annotate/editorInUse";
import { useDocuments } from "../../state/documentStore";
import { useView } from "../../state/viewStore";
import { searchShownDocument, spansIn } from "./finding";
import { useFind } from "./findStore";

/** How much of the text around what is in view is marked too, in UTF-16 code units: scrolling then finds it marked. */
const MARGIN = 2000;
/** The most marks in that part. */
const MOST_MARKS = 5000;

interface Marks {
  readonly part: Span;
  readonly spans: readonly Span[];
}

/** Marks the hits in the text around what is in view, and follows the text when another one is shown. */
export function useFindMarks(): void {
  const editor = useEditor((state) => state.editor);
  const place = useFind((state) => state.place);
  const marks = useMarksNear();
  useEffect(() => editor?.setMarks(marks?.spans ?? [], place), [editor, marks, place]);
  useEffect(() => () => useEditor.getState().editor?.setMarks([], null), []);
  const shown = useRef(editor);
  useEffect(() => {
    if (editor && editor !== shown.current) searchShownDocument();
    shown.current = editor;
  }, [editor]);
}

/** The hits near the view; asked for again when the search changes, or the view nears the end of what is marked. */
function useMarksNear(): Marks | null {
  const document = useDocuments((state) => state.current);
  const text = useDocuments(({ opened, current }) =>
    current ? opened.get(current)?.source.text : undefined,
  );
  const visible = useView((state) => state.visible);
  const { pattern, isRegex, matchCase, total } = useFind();
  const search = total === null ? null : JSON.stringify([document, pattern, isRegex, matchCase, total]);
  const [marks, setMarks] = useState<(Marks & { readonly search: string }) | null>(null);
  const length = text?.length ?? 0;
  const known = useRef(marks);
  known.current = marks;
  useEffect(() => {
    if (search === null || document === null || visible === null || visible.start > length)
      return setMarks(null);
    const inView = span(visible.start, Math.min(visible.end, length));
    if (known.current?.search === search && spanCovers(known.current.part, inView)) return;
    const part = span(Math.max(0, inView.start - MARGIN), Math.min(length, inView.end + MARGIN));
    let isOver = false;
    void spansIn(document, part, MOST_MARKS).then((found) => {
      if (found && !isOver)
        setMarks({
          search,
          part,
          spans: found.starts.map((start, i) => span(start, found.ends[i] ?? start)),
        });
    });
    return () => {
      isOver = true;
    };
  }, [search, document, visible, length]);
  return marks?.search === search ? marks : null;
}
