import { useEffect, useMemo, useRef } from "react";
import { utf16 } from "../../core/text/offsets";
import { span } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { setEditor, useEditor } from "../annotate/editorInUse";
import { unitOf } from "../commands/announcePlace";
import { announceSelection } from "../commands/announceSelection";
import type { EditorEvents, EditorLabel } from "../editor/EditorEvents";
import { TextEditor } from "../editor/TextEditor";
import { useTranslation } from "../i18n/useTranslation";
import { labelColor, useLabels } from "../labels";
import { repairHintIn } from "../repairs/repairHint";
import { onLayerDiff } from "../state/layerListeners";
import { readingOf, useReading } from "../state/readingStore";
import { useView } from "../state/viewStore";
import { useWatching } from "../state/watching";
import { useDocumentTitle, useWorkspace } from "../state/workspaceStore";
import { onMainEvent } from "../workbenchClient";
import { type CaseMarks, caseMarks, marksDiff, outlineOfCase } from "./caseMarks";
import { beginWithFirst, pickCase } from "./goingThrough";
import { comparedAnnotators } from "./names";
import { readOn, readReview, takeUpReviews } from "./reading";
import { currentCase, useReview } from "./reviewStore";

/** What the text shows now. Of one text view at a time. */
let shown: CaseMarks = new Map();

const events: EditorEvents = {
  selectionChanged(selection, dragging, _clicks, motion) {
    useView.setState({ selection, caret: useEditor.getState().editor?.caret ?? utf16(0) });
    if (!dragging) announceSelection(motion && unitOf(motion));
  },
  picked(annotations) {
    const picked = annotations.flatMap(({ id }) => shown.get(id)?.reviewed ?? []);
    pickCase([...new Set(picked)]);
  },
  resized: () => undefined,
  scrolled(first, last) {
    useView.setState({ visible: span(first, last) });
  },
};

/** The text of one document with everybody's annotations: quiet where they agree, with an edge where they differ. */
export function ReviewText({ opened }: { opened: OpenedDocument }) {
  const { t } = useTranslation();
  const host = useRef<HTMLDivElement>(null);
  const known = useLabels();
  const labels = useMemo(() => known.map(({ id }) => ({ id, color: labelColor(known, id) })), [known]);
  const title = useDocumentTitle(opened.source.document);
  const ariaLabel = t("review.text", { title });
  const reading = useReading();
  const view = useView((state) => state.view);
  const first = useRef({ opened, labels, ariaLabel, repairHint: repairHintIn(t) });
  useEffect(() => (host.current ? mount(host.current, first.current) : undefined), []);
  useEffect(() => useEditor.getState().editor?.setLabels(labels), [labels]);
  useEffect(() => useEditor.getState().editor?.setAriaLabel(ariaLabel), [ariaLabel]);
  useEffect(() => useEditor.getState().editor?.setView(view), [view]);
  useEffect(() => void (reading && useEditor.getState().editor?.setReading(reading)), [reading]);
  useReadingReviews(opened);
  const hasLanes = useReview((state) => state.hasLanes);
  return (
    <div className={hasLanes ? "review-lanes with-lanes" : "review-lanes"}>
      <div ref={host} className="text-scroller" data-testid="text" />
    </div>
  );
}

/** Reads when the document is shown, when its text is another one, and for another reviewer. */
function useReadingReviews({ source }: OpenedDocument): void {
  const annotator = useWorkspace(({ info }) => info?.settings.annotator);
  // What changed before the watch began is not told of.
  const isWatched = useWatching((state) => state.state !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reviewer has other decisions, and files may have changed until they were watched
  useEffect(() => {
    void readReview(source.document).then((isShown) => isShown && beginWithFirst());
  }, [source, annotator, isWatched]);
  // What is labelled in a list of hits is among what is reviewed, too.
  useEffect(() => onLayerDiff((document) => document === source.document && void readOn(document)), [source]);
  useEffect(() => onMainEvent("workspaceChanged", (change) => void takeUpReviews(change)), []);
}

interface FirstState {
  readonly opened: OpenedDocument;
  readonly labels: readonly EditorLabel[];
  readonly ariaLabel: string;
  readonly repairHint: ReturnType<typeof repairHintIn>;
}

function mount(host: HTMLElement, { opened, ...texts }: FirstState): () => void {
  shown = new Map();
  const reading = readingOf(opened);
  const { view } = useView.getState();
  const editor = new TextEditor(host, opened.source.text, [], {
    ...{ events, reading, view, ...texts },
    laneOf: (id) => shown.get(id)?.lane ?? null,
  });
  const stops = [
    useReview.subscribe((now, before) => {
      const isOther = now.cases !== before.cases || now.hasLanes !== before.hasLanes;
      if (isOther || now.current !== before.current) show(editor);
    }),
    useView.subscribe((now, before) => now.selection === null && before.selection && collapse(editor)),
  ];
  setEditor(editor);
  showPlace(editor);
  show(editor);
  editor.focus();
  return () => {
    for (const stop of stops) stop();
    setEditor(null);
    editor.destroy();
  };
}

/** The caret stays where it was while the window goes over from annotating. */
function showPlace(editor: TextEditor): void {
  const { caret } = useView.getState();
  const place = currentCase()?.span ?? span(caret, caret);
  useView.setState({ selection: null, palette: null, overlap: null });
  editor.setSelection(span(place.start, place.start));
  editor.scrollToSpan(place);
}

function show(editor: TextEditor): void {
  const { cases, current, hasLanes } = useReview.getState();
  const marks = caseMarks(cases, hasLanes ? comparedAnnotators() : null);
  const diff = marksDiff(shown, marks);
  // What is added asks for its lane.
  shown = marks;
  editor.applyDiff(diff);
  editor.setOutlines((id) => {
    const mark = marks.get(id);
    return mark ? outlineOfCase(mark, current) : null;
  });
}

function collapse(editor: TextEditor): void {
  const { start, end } = editor.selection;
  if (start !== end) editor.setSelection(span(editor.caret, editor.caret));
}
