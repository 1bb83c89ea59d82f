import "./editor.css";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Annotation } from "../../core/model/Annotation";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { Utf16Offset } from "../../core/text/offsets";
import { isEmptySpan, isSameSpan, type Span, span } from "../../core/text/Span";
import type { ReadingMode } from "../../core/text/units/TextUnits";
import { AnnotationIndex } from "./AnnotationIndex";
import { annotationDecorations, type Drawing } from "./annotationDecorations";
import type { Resizing } from "./BoundaryHandles";
import type { EditorLabel, EditorOptions } from "./EditorEvents";
import { KeyboardSelection, type Motion } from "./KeyboardSelection";
import { LabelRules, setLabelColors } from "./labelStyles";
import { Overlays } from "./Overlays";
import type { OutlineOf } from "./outlineClasses";
import { PageSelection } from "./PageSelection";
import { PointerSelection } from "./PointerSelection";
import { renumber } from "./paragraphView";
import { Redrawing } from "./Redrawing";
import { readOnlyState, readOnlyView } from "./readOnlyView";
import { type RepairHint, rawHint } from "./repairMarks";
import { SectionHeights } from "./SectionHeights";
import { SelectionControl } from "./SelectionControl";
import { type ReadText, ShownText } from "./ShownText";
import { type Place, type Point, TextSurface } from "./TextSurface";
import { firstSections, Viewport } from "./Viewport";

/**
 * The text of one document with its annotations, for reading, selecting and picking. The text cannot be
 * changed. The host becomes the scroller; another document takes a new editor.
 */
export class TextEditor {
  private readonly index: AnnotationIndex;
  private labels: readonly EditorLabel[] = [];
  private outlineOf: OutlineOf | null = null;
  private readonly view: EditorView;
  private readonly surface: TextSurface;
  private readonly viewport: Viewport;
  private readonly control: SelectionControl;
  private readonly keyboard: KeyboardSelection;
  private readonly pageSelection: PageSelection;
  private readonly overlays: Overlays;
  private readonly redrawing: Redrawing;
  private readonly page = document.createElement("div");
  private readonly rules = new LabelRules();
  private readonly heights = new SectionHeights(this.page);
  private readonly life = new AbortController();
  private readonly resizes = new ResizeObserver((entries) => this.resized(entries));
  private reading: ReadText;
  private repairHint: RepairHint;
  private scrollFrame = 0;
  private isOpened = false;
  /** The selection that the owner knows of. */
  private known = span(0, 0);
  /** Set while the owner changes the selection, who need not be told of it. */
  private isQuiet = false;

  constructor(
    private readonly host: HTMLElement,
    private readonly text: string,
    annotations: readonly Annotation[],
    private readonly options: EditorOptions,
  ) {
    this.reading = options.reading;
    this.repairHint = options.repairHint ?? rawHint;
    this.index = new AnnotationIndex(annotations, options.laneOf);
    this.takeLabels(options.labels);
    const shown = new ShownText(text, options.reading, options.view, this.repairHint);
    this.makeRoom(options.view);
    this.view = this.makeView(shown);
    this.surface = new TextSurface(host, this.view, shown);
    this.viewport = new Viewport(this.surface, this.heights, (change) => this.redrawing.redraw(change));
    this.control = new SelectionControl(
      this.surface,
      () => this.moved(),
      (...now) => options.events.selectionChanged(...now),
    );
    const { signal } = this.life;
    const isMac = navigator.platform.startsWith("Mac");
    this.keyboard = new KeyboardSelection(this.surface, this.control, this.viewport, isMac);
    this.pageSelection = new PageSelection(this.surface, this.control, signal);
    this.overlays = new Overlays(this.surface, this.control, this.page, this.resizing, signal);
    this.redrawing = new Redrawing(this.view, this.pageSelection, this.overlays, signal);
    this.colorSuggestions();
    this.setAriaLabel(options.ariaLabel);
    this.show();
  }

  /** Shows what changed. @throws RangeError when the diff removes or updates what the editor does not show. */
  applyDiff(diff: LayerDiff): void {
    this.index.apply(diff);
    this.redrawing.redrawSoon();
  }

  /** Outlines one annotation, or none; neither scrolls nor selects. */
  selectAnnotation(id: string | null): void {
    this.redrawing.redrawSoon({ chosen: id });
  }

  /** Brings the start of a span to the upper middle of the view, unless an end of it is in view, or nothing else. */
  scrollToSpan(span: Span): void {
    this.viewport.scrollTo(span);
  }

  /** Shows the text in another view. Selection, outline and the place being read stay. */
  setView(view: ReadingMode): void {
    if (view !== this.surface.shown.view) this.showAnew(view);
  }

  /** Shows the text as it reads now, as after a break or a word has been corrected; all stays as with {@link setView}. */
  setReading(reading: ReadText): void {
    if (reading === this.reading) return;
    this.reading = reading;
    this.showAnew(this.surface.shown.view);
  }

  /** Says otherwise what is told of repairs, as in another language. */
  setRepairHint(hint: RepairHint): void {
    if (hint === this.repairHint) return;
    this.repairHint = hint;
    if (this.reading.repaired) this.showAnew(this.surface.shown.view);
  }

  /** What is selected; empty at the caret when nothing is. */
  get selection(): Span {
    return this.control.span;
  }

  /** The moving end of the selection. */
  get caret(): Utf16Offset {
    return this.control.head.offset;
  }

  /** The part of the text that is in view now. */
  get visible(): Span {
    return this.surface.visibleSpan();
  }

  /** Selects, with the caret at the end; calls no event, and scrolls only when asked to. */
  setSelection({ start, end }: Span, { reveal = false } = {}): void {
    const head: Place = { offset: end, side: start === end ? 1 : -1 };
    this.isQuiet = true;
    this.control.select(start, head);
    this.isQuiet = false;
    if (reveal) this.viewport.reveal(head);
  }

  /** Moves the caret as its key would, or, extending, the moving end of the selection. */
  moveCaret(motion: Motion, extend: boolean): void {
    this.keyboard.go(motion, extend);
  }

  /** Box around the part of the selection that is in view, in viewport coordinates; null when none is. */
  selectionRect(): DOMRect | null {
    return isEmptySpan(this.selection) ? null : this.surface.boxInView(this.selection);
  }

  /** Box around the part of an annotation that is in view, in viewport coordinates; null when none is. */
  annotationRect(id: string): DOMRect | null {
    const annotation = this.index.get(id);
    return annotation ? this.surface.boxInView(annotation) : null;
  }

  /** Marks spans, in order of their starts and free of overlap, as found, and sets one apart. */
  setMarks(spans: readonly Span[], current: Span | null): void {
    this.overlays.marks.set(spans, current);
    this.redrawing.paintSoon();
  }

  /** Draws suggestions, in order of their starts, and sets one apart; labels that are not known are not drawn. */
  setSuggestions(suggestions: readonly (Span & { readonly label: string })[], current: Span | null): void {
    const places = new Map(this.labels.map(({ id }, index) => [id, index]));
    const marks = suggestions.flatMap(({ start, end, label }) => {
      const labelIndex = places.get(label);
      return labelIndex === undefined ? [] : [{ start, end, labelIndex }];
    });
    this.overlays.suggestions.set(marks, current);
    this.redrawing.paintSoon();
  }

  /** Box around the part of a span that is in view, in viewport coordinates; null when none is. */
  boxOf(span: Span): DOMRect | null {
    return this.surface.boxInView(span);
  }

  /** Gives annotations edges by their ids; asked again at each redraw. Null takes all edges away. */
  setOutlines(outlineOf: OutlineOf | null): void {
    this.outlineOf = outlineOf;
    this.redrawing.redrawSoon();
  }

  /** Changes labels and their colours. */
  setLabels(labels: readonly EditorLabel[]): void {
    this.takeLabels(labels);
    this.colorSuggestions();
    this.redrawing.redrawSoon();
  }

  /** The name a screen reader gives the text. */
  setAriaLabel(label: string): void {
    this.view.dom.setAttribute("aria-label", label);
  }

  /** Gives the text the keyboard, without scrolling. */
  focus(): void {
    this.view.dom.focus({ preventScroll: true });
  }

  /** Removes everything from the host, listeners included. */
  destroy(): void {
    this.life.abort();
    this.resizes.disconnect();
    cancelAnimationFrame(this.scrollFrame);
    this.rules.remove();
    this.view.destroy();
    this.page.remove();
    this.host.classList.remove("text-editor");
  }

  private colorSuggestions(): void {
    this.overlays.suggestions.color(this.labels.map(({ color }) => color));
  }

  private makeView(shown: ShownText): EditorView {
    const first = firstSections(this.heights.of(shown), this.host.clientHeight);
    return readOnlyView({
      state: this.stateOf(shown, { ...first, chosen: null }),
      keyPressed: (event) => this.keyboard.handle(event),
      keepsSpace: () => !isEmptySpan(this.selection),
      copied: () => this.surface.shown.copied(this.selection),
      focused: () => this.pageSelection.write(),
    });
  }

  private stateOf(shown: ShownText, first: Drawing): EditorState {
    const labelIndex = (id: string) => this.labels.findIndex((label) => label.id === id);
    return readOnlyState(shown.document, [
      annotationDecorations({
        ...{ shown, first, labelIndex },
        index: () => this.index,
        outlineOf: () => this.outlineOf,
      }),
    ]);
  }

  private get resizing(): Resizing {
    return {
      chosen: () => {
        const annotation = this.index.get(this.redrawing.drawing.chosen ?? "");
        return annotation ? { id: annotation.id, span: annotation } : null;
      },
      preview: (id, span) => {
        this.index.stretch(id, span);
        this.redrawing.redrawSoon();
      },
      resized: (id, span) => this.options.events.resized(id, span),
    };
  }

  private showAnew(view: ReadingMode): void {
    this.pageSelection.read();
    const place = this.viewport.readingPlace(this.control.head);
    const { chosen } = this.redrawing.drawing;
    this.surface.shown = new ShownText(this.text, this.reading, view, this.repairHint);
    this.markView(view);
    this.view.updateState(this.stateOf(this.surface.shown, { first: 0, last: -1, chosen }));
    renumber(this.view);
    this.pageSelection.leaveBehind();
    this.viewport.estimate();
    this.viewport.returnTo(place);
    this.announce();
  }

  /** The style sheet sets the two views differently. */
  private markView(view: ReadingMode): void {
    this.page.classList.toggle("reflowed", view === "reflowed");
  }

  /** Makes the host the scroller of a page without text, whose fonts and column the text's height is estimated by. */
  private makeRoom(view: ReadingMode): void {
    this.host.classList.add("text-editor");
    this.page.className = "text-page";
    this.markView(view);
    this.host.append(this.page);
  }

  /** Puts the text on the page; heights are estimated first, so that the page lays out what is in view only. */
  private show(): void {
    this.viewport.estimate();
    this.page.prepend(this.view.dom);
    this.viewport.drawSeen();
    this.redrawing.paintSoon();
    const signal = this.life.signal;
    this.host.addEventListener("scroll", () => this.scrolled(), { signal, passive: true });
    new PointerSelection(this.surface, this.control, (at) => this.pick(at), signal);
    this.resizes.observe(this.host);
    this.resizes.observe(this.view.dom);
  }

  private takeLabels(labels: readonly EditorLabel[]): void {
    this.labels = labels;
    setLabelColors(this.page, labels);
    this.rules.adopt(labels.length);
  }

  /** The owner is told of a selection that is another one, unless they have made it. */
  private moved(): void {
    this.pageSelection.leaveBehind();
    this.overlays.wakeCaret();
    this.redrawing.paintSoon();
    const isSame = isSameSpan(this.known, this.selection);
    this.known = this.selection;
    if (!isSame && !this.isQuiet) this.control.report();
  }

  private pick(at: Point): void {
    const offset = this.surface.characterAt(at);
    this.options.events.picked(offset === null ? [] : this.index.at(offset), at);
  }

  private scrolled(): void {
    this.viewport.follow();
    this.announce();
  }

  private resized(entries: readonly ResizeObserverEntry[]): void {
    this.viewport.estimate();
    if (entries.some(({ target }) => target === this.host)) this.hostResized();
    this.redrawing.paintSoon();
    this.announce();
  }

  /** The first time is with the frame that opens the text, which draws no more than is seen. */
  private hostResized(): void {
    if (this.isOpened) this.viewport.follow();
    else this.viewport.drawSeen();
    this.isOpened = true;
  }

  private announce(): void {
    cancelAnimationFrame(this.scrollFrame);
    this.scrollFrame = requestAnimationFrame(() => {
      const { start, end } = this.surface.visibleSpan();
      this.options.events.scrolled(start, end);
    });
  }
}
