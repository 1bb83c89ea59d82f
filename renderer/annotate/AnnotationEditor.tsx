import { useEffect, useMemo, useRef } from "react";
import type { Annotation } from "../../core/model/Annotation";
import { findAnnotation } from "../../core/model/editLayer";
import type { SourceText } from "../../core/model/SourceText";
import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { resizeAnnotation } from "../commands/annotating";
import { unitOf } from "../commands/announcePlace";
import { announceSelection } from "../commands/announceSelection";
import { brushDragged, isBrushing } from "../commands/brushing";
import type { EditorEvents, EditorLabel } from "../editor/EditorEvents";
import type { RepairHint } from "../editor/repairMarks";
import { TextEditor } from "../editor/TextEditor";
import { useTranslation } from "../i18n/useTranslation";
import { labelKeyNames } from "../keys/labelKeyNames";
import { labelColor, useLabels } from "../labels";
import { repairHintIn } from "../repairs/repairHint";
import { currentDocument, useDocuments } from "../state/documentStore";
import { onLayerDiff } from "../state/layerListeners";
import { readingOf, useReading } from "../state/readingStore";
import { clearSelection, selectAnnotation, useView } from "../state/viewStore";
import { useDocumentTitle } from "../state/workspaceStore";
import { letGoOfSuggestion, letGoOfSuggestionAwayFrom, lookAtPlace } from "../suggest/deciding";
import { handleSuggestionKey } from "../suggest/suggestKeys";
import { useSuggest } from "../suggest/suggestStore";
import { setEditor, useEditor } from "./editorInUse";

const events: EditorEvents = {
  selectionChanged(selection, dragging, clicks, motion) {
    const caret = useEditor.getState().editor?.caret ?? utf16(0);
    const { selected, palette } = useView.getState();
    // The palette waits for the button to go up, and goes with the selection it stood by.
    const isInTheWay = dragging || isBrushing();
    if (selection)
      useView.setState({ selection, caret, selected: null, palette: isInTheWay ? null : "selection" });
    else if (selected && !isAt(caret, selected)) clearSelection(caret);
    else useView.setState({ selection, caret, palette: palette === "selection" ? null : palette });
    letGoOfSuggestionAwayFrom(selection ? null : caret);
    if (!dragging) announceSelection(motion && unitOf(motion));
    brushDragged(selection, dragging, clicks);
  },
  picked(annotations, at) {
    const [innermost, ...others] = annotations;
    if (others.length > 0)
      useView.setState({ overlap: { ids: annotations.map(({ id }) => id), at }, palette: null });
    else selectAnnotation(innermost?.id ?? null, "annotation");
    if (!innermost) lookAtPlace(useEditor.getState().editor?.caret ?? utf16(0));
  },
  resized: resizeAnnotation,
  scrolled(first, last) {
    useView.setState({ visible: span(first, last) });
  },
};

/** Holds the text view of one document and keeps it in step with the layer and the selection. */
export function AnnotationEditor({ source }: { source: SourceText }) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const known = useLabels();
  const labels = useMemo(() => known.map(({ id }) => ({ id, color: labelColor(known, id) })), [known]);
  const title = useDocumentTitle(source.document);
  const ariaLabel = t("text.label", { title, keys: labelKeyNames(known) });
  // The editor is made once a document; what changes later reaches it as diffs and setters.
  const reading = useReading();
  const view = useView((state) => state.view);
  const repairHint = useMemo(() => repairHintIn(t), [t]);
  const first = useRef({ labels, ariaLabel, repairHint });
  useEffect(() => {
    const opened = currentDocument();
    return host.current && opened ? mount(host.current, opened, first.current) : undefined;
  }, []);
  useEffect(() => useEditor.getState().editor?.setLabels(labels), [labels]);
  useEffect(() => useEditor.getState().editor?.setAriaLabel(ariaLabel), [ariaLabel]);
  useEffect(() => useEditor.getState().editor?.setView(view), [view]);
  useEffect(() => void (reading && useEditor.getState().editor?.setReading(reading)), [reading]);
  useEffect(() => useEditor.getState().editor?.setRepairHint(repairHint), [repairHint]);
  return <div ref={host} className="text-scroller" data-testid="text" />;
}

interface FirstState {
  readonly labels: readonly EditorLabel[];
  readonly ariaLabel: string;
  readonly repairHint: RepairHint;
}

function mount(host: HTMLElement, opened: OpenedDocument, first: FirstState): () => void {
  const { source, layer } = opened;
  const editor = new TextEditor(host, source.text, layer.annotations, {
    events,
    ...first,
    reading: readingOf(opened),
    view: useView.getState().view,
  });
  const stops = [
    onLayerDiff((document, diff) => document === source.document && editor.applyDiff(diff)),
    useView.subscribe((now, before) => now.selected !== before.selected && showSelected(editor)),
    useSuggest.subscribe((now, before) => {
      if (now.open !== before.open || now.current !== before.current) showSuggestions(editor);
    }),
    useView.subscribe((now) => now.selected !== null && letGoOfSuggestion()),
    useView.subscribe((now, before) => now.selection === null && before.selection && collapse(editor)),
  ];
  const life = new AbortController();
  const onKeyDown = (event: KeyboardEvent) => {
    if (handleSuggestionKey(event)) event.preventDefault();
  };
  host.addEventListener("keydown", onKeyDown, { signal: life.signal, capture: true });
  setEditor(editor);
  showSuggestions(editor);
  // A selection of what was shown before means nothing in this text.
  useView.setState({ selection: null, palette: null, overlap: null });
  showSelected(editor);
  editor.focus();
  markPainted();
  return () => {
    for (const stop of stops) stop();
    life.abort();
    setEditor(null);
    editor.destroy();
  };
}

function showSuggestions(editor: TextEditor): void {
  const { open, current } = useSuggest.getState();
  editor.setSuggestions(open, current);
}

/** After a tag the text's own selection must go, or the next key would tag it again. */
function collapse(editor: TextEditor): void {
  const { start, end } = editor.selection;
  if (start !== end) editor.setSelection(span(editor.caret, editor.caret));
}

function showSelected(editor: TextEditor): void {
  const { selected, caret, visible } = useView.getState();
  editor.selectAnnotation(selected);
  const annotation = selected && annotationOf(selected);
  if (!annotation) return;
  // What has been tagged at a caret in view is in view: to ask the page would cost a layout.
  const isSeen = visible && visible.start < annotation.start && annotation.end < visible.end;
  if (spanTouches(annotation, caret) && isSeen) return;
  if (!spanTouches(annotation, caret)) takeCaretTo(editor, annotation);
  editor.scrollToSpan(annotation);
}

/** From the annotation the arrows go on, and so does J after them. */
function takeCaretTo(editor: TextEditor, { start }: Span): void {
  editor.setSelection(span(start, start));
  useView.setState({ caret: start });
}

function annotationOf(id: string): Annotation | undefined {
  const { current, opened } = useDocuments.getState();
  const layer = current && opened.get(current)?.layer;
  return layer ? findAnnotation(layer, id) : undefined;
}

/** A caret that has left the selected annotation lets go of it: a key must not change what is out of sight. */
function isAt(caret: Utf16Offset, id: string): boolean {
  const annotation = annotationOf(id);
  return annotation !== undefined && spanTouches(annotation, caret);
}

const spanTouches = ({ start, end }: Span, at: Utf16Offset) => start <= at && at <= end;

/** Tells the main process that a text has been painted, as a screenshot waits for it. */
function markPainted(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset.ready = "true";
      performance.mark("text-painted");
    }),
  );
}
