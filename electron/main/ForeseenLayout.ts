import { layoutText } from "../../core/text/layout/layoutText";
import { type PackedLayout, packLayout } from "../../core/text/layout/packedLayout";

/** The layout of the text that the page will most likely ask for first, found while its process is being started. */
export class ForeseenLayout {
  private known: { readonly text: string; readonly layout: PackedLayout } | null = null;

  foresee(text: string): void {
    this.known = { text, layout: packed(text) };
  }

  /** A text's layout: the foreseen one when the text is the same to the last character. That one is given once. */
  of(text: string): PackedLayout {
    const { known } = this;
    this.known = null;
    return known?.text === text ? known.layout : packed(text);
  }
}

const packed = (text: string): PackedLayout => packLayout(layoutText(text));
