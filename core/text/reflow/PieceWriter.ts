import type { ReflowPieces } from "./ReflowMap";

/**
 * Writes a text from pieces of another, from its start on: stretches as they are and what stands in place of
 * the others. What lies between two stretches counts as replaced, by nothing unless something is put there.
 */
export class PieceWriter {
  private readonly raws = [0];
  private readonly shown = [0];
  private readonly wholes = new Set<number>();
  private readonly parts: string[] = [];
  private length = 0;

  /** Goes on with a raw range, which is read as `part`, of the same length. */
  keep(start: number, end: number, part: string): void {
    this.raws.push(start);
    this.shown.push(this.length);
    this.put(part);
    this.raws.push(end);
    this.shown.push(this.length);
  }

  /** Puts `part` in place of what lies up to the next stretch; `isWhole` as in {@link ReflowPieces.wholes}. */
  replace(part: string, isWhole = false): void {
    if (isWhole) this.wholes.add(this.raws.length - 1);
    this.put(part);
  }

  /** The written text and its pieces. */
  finish(rawLength: number): ReflowPieces & { readonly text: string } {
    this.raws.push(rawLength);
    this.shown.push(this.length);
    const { raws, shown, wholes } = this;
    return { raws, shown, wholes, text: this.parts.join("") };
  }

  private put(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
