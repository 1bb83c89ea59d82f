import { utf16 } from "../offsets";
import { span } from "../Span";
import { type Fold, type Paragraph, paragraphKinds, type TextLayout } from "./TextLayout";

/**
 * A layout as numbers, to be handed from one process or thread to another: ten thousand paragraphs and forty
 * thousand folds as objects would take longer on the way than to find.
 */
export interface PackedLayout {
  /** Start, end and place among {@link paragraphKinds} of each paragraph; offsets are UTF-16. */
  readonly paragraphs: Int32Array;
  /** Start, end, place among the kinds, and 1 where a space is shown, of each fold. */
  readonly folds: Int32Array;
  /** Start and end of each run. */
  readonly spacedRuns: Int32Array;
}

const foldKinds = ["wrap", "letter-space", "number-space"] as const satisfies readonly Fold["kind"][];

/** The layout as numbers. */
export function packLayout({ paragraphs, folds, spacedRuns }: TextLayout): PackedLayout {
  return {
    paragraphs: Int32Array.from(
      paragraphs.flatMap(({ start, end, kind }) => [start, end, paragraphKinds.indexOf(kind)]),
    ),
    folds: Int32Array.from(
      folds.flatMap(({ start, end, kind, shown }) => [start, end, foldKinds.indexOf(kind), shown.length]),
    ),
    spacedRuns: Int32Array.from(spacedRuns.flatMap(({ start, end }) => [start, end])),
  };
}

/**
 * The layout that was packed.
 *
 * @throws RangeError when the numbers are no packed layout.
 */
export function unpackLayout({ paragraphs, folds, spacedRuns }: PackedLayout): TextLayout {
  return {
    paragraphs: entries(paragraphs, 3, paragraphAt),
    folds: entries(folds, 4, foldAt),
    spacedRuns: entries(spacedRuns, 2, (at) => span(number(spacedRuns, at), number(spacedRuns, at + 1))),
  };

  function paragraphAt(at: number): Paragraph {
    const kind = paragraphKinds[number(paragraphs, at + 2)] ?? unknownKind();
    return { start: utf16(number(paragraphs, at)), end: utf16(number(paragraphs, at + 1)), kind };
  }

  function foldAt(at: number): Fold {
    const kind = foldKinds[number(folds, at + 2)] ?? unknownKind();
    const shown = number(folds, at + 3) === 1 ? " " : "";
    return { start: utf16(number(folds, at)), end: utf16(number(folds, at + 1)), kind, shown };
  }
}

function entries<T>(numbers: Int32Array, width: number, entryAt: (at: number) => T): T[] {
  return Array.from({ length: numbers.length / width }, (_, index) => entryAt(index * width));
}

function number(numbers: Int32Array, at: number): number {
  return numbers[at] ?? unknownKind();
}

function unknownKind(): never {
  throw new RangeError("Not a packed layout");
}
