import type { Node } from "prosemirror-model";
import { type ParagraphKind, paragraphKinds } from "../../core/text/layout/TextLayout";
import { blocksOf, sectionsOf } from "./documentFromBlocks";
import { type BlockLook, readLook } from "./look";
import { estimatedHeight, type RowMetrics } from "./rowEstimate";
import type { ShownText } from "./ShownText";

/** What the sections of a text are worth on the scrollbar before they have been laid out, in px. */
export class SectionHeights {
  private known: readonly number[] = [];
  private knownFor: ShownText | null = null;
  private knownAt = "";

  /** The page sets font and width of the text; it may be without text yet. */
  constructor(private readonly page: HTMLElement) {}

  /** Section by section. Stays the same list while text, fonts and column do, and while the page has no width. */
  of(text: ShownText): readonly number[] {
    const { fontSize, lineHeight, width } = getComputedStyle(this.page);
    const at = `${fontSize} ${lineHeight} ${width}`;
    const isKnown = at === this.knownAt && text === this.knownFor;
    if (isKnown || this.page.clientWidth === 0) return this.known;
    this.knownAt = at;
    this.knownFor = text;
    this.known = this.estimated(text);
    return this.known;
  }

  private estimated({ document }: ShownText): number[] {
    const heightOf = this.estimate();
    return sectionsOf(document).map((section) =>
      Math.round(blocksOf(section).reduce((sum, block) => sum + heightOf(block), 0)),
    );
  }

  private estimate(): (block: Node) => number {
    const metrics = this.metrics();
    const looks = new Map<string, BlockLook>();
    return (block) => {
      const look = looks.get(block.attrs.look) ?? readLook(block.attrs.look);
      looks.set(block.attrs.look, look);
      return estimatedHeight(block.textContent, look, metrics.get(look.kind) as RowMetrics);
    };
  }

  /**
   * The sizes of each kind of paragraph, taken from one of each; of source lines under null. All are there before the
   * first is asked for its size.
   */
  private metrics(): Map<ParagraphKind | null, RowMetrics> {
    const probe = document.createElement("div");
    probe.className = "ProseMirror";
    const lines = probe.appendChild(document.createElement("section"));
    const paragraphs = paragraphKinds.map((kind) => {
      const paragraph = probe.appendChild(document.createElement("p"));
      paragraph.className = kind;
      return [kind, paragraph] as const;
    });
    this.page.append(probe);
    const columnWidth = this.page.clientWidth;
    const kinds: readonly (readonly [ParagraphKind | null, HTMLElement])[] = [[null, lines], ...paragraphs];
    const metrics = new Map(kinds.map(([kind, element]) => [kind, metricsOf(element, columnWidth)]));
    probe.remove();
    return metrics;
  }
}

function metricsOf(element: HTMLElement, columnWidth: number): RowMetrics {
  const { fontSize, lineHeight, paddingTop, paddingBottom } = getComputedStyle(element);
  return {
    em: Number.parseFloat(fontSize),
    rowHeight: Number.parseFloat(lineHeight),
    columnWidth,
    above: Number.parseFloat(paddingTop),
    below: Number.parseFloat(paddingBottom),
  };
}
