import type { SearchableDocument } from "./SearchableDocument";
import { wordsAfter, wordsBefore } from "./showPlace";

/** How much context on either side tells one place of a phrase from another, in UTF-16 code units. */
const CONTEXT = 8;

/**
 * A label that an annotator refused to give a phrase at a place. The place is known by its joined words
 * alone, so it is found again wherever edits to the file have moved it. Where the same words stand around
 * the phrase twice in a document, both places are meant.
 */
export interface Refusal {
  readonly label: string;
  /** Joined words. */
  readonly phrase: string;
  readonly before: string;
  readonly after: string;
}

/** The refusal of a label at a place in the joined words. */
export function refusalAt(
  { text }: Pick<SearchableDocument, "text">,
  label: string,
  start: number,
  end: number,
): Refusal {
  return {
    label,
    phrase: text.slice(start, end),
    before: wordsBefore(text, start, CONTEXT),
    after: wordsAfter(text, end, CONTEXT),
  };
}

/** One person's refusals on one document, looked up by place. */
export class RefusalSet {
  private readonly keys: ReadonlySet<string>;

  constructor(readonly refusals: readonly Refusal[]) {
    this.keys = new Set(refusals.map(keyOf));
  }

  has(refusal: Refusal): boolean {
    return this.keys.has(keyOf(refusal));
  }

  /** With more refusals; those known already are not repeated. */
  with(more: readonly Refusal[]): readonly Refusal[] {
    return [...new Map([...this.refusals, ...more].map((each) => [keyOf(each), each])).values()];
  }

  /** Without some refusals. */
  without(gone: readonly Refusal[]): readonly Refusal[] {
    const keys = new Set(gone.map(keyOf));
    return this.refusals.filter((refusal) => !keys.has(keyOf(refusal)));
  }
}

/** Nothing refused. */
export const noRefusals = new RefusalSet([]);

function keyOf({ label, phrase, before, after }: Refusal): string {
  return JSON.stringify([label, phrase, before, after]);
}
