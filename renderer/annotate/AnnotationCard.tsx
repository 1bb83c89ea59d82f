import { memo, useDeferredValue, useEffect, useRef, useState } from "react";
import type { Annotation } from "../../core/model/Annotation";
import { findAnnotation } from "../../core/model/editLayer";
import { writeNote } from "../commands/annotating";
import { dayAndTime } from "../i18n/dates";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, labelStyle, useLabels } from "../labels";
import { useDocuments } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { useView } from "../state/viewStore";
import { AnnotationThreads } from "../threads/AnnotationThreads";
import { AttributeRows } from "./AttributeRows";
import { focusText } from "./editorInUse";
import { RelationRows } from "./RelationRows";

/** More code units of a passage than this are not shown: a whole text takes seconds to lay out. */
const MOST_SHOWN = 1000;

/**
 * The selected annotation in full, with its note. Drawn after the text, as a key that tags need not wait for it, unless
 * a key leads into it. Made anew for each text, like the list.
 */
export function AnnotationCard() {
  const selected = useSelected();
  const drawn = useDeferredValue(selected);
  const isDue = useView(({ drawnAtOnce }) => drawnAtOnce === selected?.id);
  const annotation = selected && isDue ? selected : drawn;
  return annotation ? <Card annotation={annotation} /> : null;
}

const Card = memo(({ annotation }: { annotation: Annotation }) => {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <section
      className="annotation-card"
      aria-label={t("annotations.selected")}
      style={labelStyle(labels, annotation.label)}
    >
      <header>
        <i className="swatch" />
        <strong>{labelName(annotation.label)}</strong>
        <span>{t("annotations.range", { start: annotation.start, end: annotation.end })}</span>
      </header>
      <blockquote>{shortQuote(annotation, MOST_SHOWN)}</blockquote>
      <dl>
        <AttributeRows annotation={annotation} />
        <RelationRows annotation={annotation} />
        <dt>{t("annotations.note")}</dt>
        <dd>
          <NoteField key={annotation.id} annotation={annotation} />
        </dd>
        <AnnotationThreads annotation={annotation} />
        <dt>{t("annotations.created")}</dt>
        <dd>{dayAndTime(annotation.createdAt)}</dd>
      </dl>
    </section>
  );
});

function useSelected(): Annotation | undefined {
  const selected = useView((state) => state.selected);
  const layer = useDocuments(({ current, opened }) => (current ? opened.get(current)?.layer : undefined));
  return layer && selected ? findAnnotation(layer, selected) : undefined;
}

/** The note's text field: kept when it is left, also with Escape; what is not wanted is undone. */
function NoteField({ annotation }: { annotation: Annotation }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState(annotation.note);
  useEffect(() => setDraft(annotation.note), [annotation.note]);
  useFocusOnRequest(field);
  const onKeyDown = ({ key, ctrlKey, metaKey, nativeEvent }: React.KeyboardEvent) => {
    // Escape then closes the input method's candidates and must not leave the note.
    if (nativeEvent.isComposing) return;
    if (key === "Escape" || (key === "Enter" && (ctrlKey || metaKey))) focusText();
  };
  return (
    <textarea
      ref={field}
      rows={Math.min(6, draft.split("\n").length)}
      value={draft}
      aria-label={t("annotations.note")}
      placeholder={t("annotations.addNote")}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => writeNote(annotation.id, draft)}
      onKeyDown={onKeyDown}
    />
  );
}

/** Takes the focus when the note is asked for. */
function useFocusOnRequest(field: React.RefObject<HTMLTextAreaElement | null>): void {
  const requests = useView((state) => state.noteRequests);
  const seen = useRef(requests);
  useEffect(() => {
    if (requests !== seen.current) field.current?.focus();
    seen.current = requests;
  }, [requests, field]);
}
