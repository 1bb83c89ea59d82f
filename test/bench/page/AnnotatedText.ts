import type { Annotation } from "../../../core/model/Annotation";
import { defaultLabels } from "../../../core/model/LabelSet";
import type { LayerDiff } from "../../../core/model/LayerDiff";
import { type PackedLayout, unpackLayout } from "../../../core/text/layout/packedLayout";
import { span } from "../../../core/text/Span";
import type { ReadingMode } from "../../../core/text/units/TextUnits";
import type { EditorEvents } from "../../../renderer/editor/EditorEvents";
import { TextEditor } from "../../../renderer/editor/TextEditor";
import { readText } from "../../builders/readText";
import type { Contestant } from "./Contestant";

const nobodyListens: EditorEvents = { selectionChanged() {}, picked() {}, resized() {}, scrolled() {} };

/** The program's text view, in one of its two ways to show a text. */
export class AnnotatedText implements Contestant {
  private editor: TextEditor | null = null;
  private middle = 0;

  constructor(
    private readonly view: ReadingMode,
    private readonly layout: PackedLayout,
  ) {}

  open(host: HTMLElement, text: string, annotations: readonly Annotation[]): void {
    const labels = defaultLabels.map(({ id, color }) => ({
      id,
      color: `light-dark(${color.light}, ${color.dark})`,
    }));
    const options = {
      events: nobodyListens,
      labels,
      ariaLabel: "Text",
      reading: readText(text, unpackLayout(this.layout)),
      view: this.view,
    };
    this.editor = new TextEditor(host, text, annotations, options);
    this.middle = Math.floor(text.length / 2);
  }

  goToMiddle(): void {
    this.editor?.scrollToSpan(span(this.middle, this.middle));
  }

  applyDiff(diff: LayerDiff): void {
    this.editor?.applyDiff(diff);
  }

  isInView(id: string): boolean {
    return (this.editor?.annotationRect(id) ?? null) !== null;
  }
}
