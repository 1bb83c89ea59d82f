import type { Loss, LossCount, LossExample } from "../../../core/formats/Loss";
import type { Annotation } from "../../../core/model/Annotation";

/** What stands beside a count, so that people can look. */
const EXAMPLES = 3;

/** Counts losses of one kind together: their list is on the disk, and may be longer than memory. */
export class LossTally {
  private readonly counts = new Map<
    string,
    { readonly first: Loss; count: number; readonly examples: LossExample[] }
  >();

  /** @param annotations - Those that the losses are of. */
  add(losses: readonly Loss[], annotations: readonly Annotation[]): void {
    for (const loss of losses) {
      const key = `${loss.what} ${loss.what === "label-name" ? "" : loss.instead}`;
      const known = this.counts.get(key) ?? { first: loss, count: 0, examples: [] };
      known.count += 1;
      if (known.examples.length < EXAMPLES)
        known.examples.push({ ...loss, quote: quoteIn(annotations, loss) });
      this.counts.set(key, known);
    }
  }

  /** In the order they first came. */
  get all(): readonly LossCount[] {
    return [...this.counts.values()].map(({ first, count, examples }) => ({
      what: first.what,
      instead: first.what === "label-name" ? "" : first.instead,
      count,
      examples,
    }));
  }
}

function quoteIn(annotations: readonly Annotation[], { annotation }: Loss): string {
  return annotations.find(({ id }) => id === annotation)?.quote ?? "";
}
