import type { Annotation, Json } from "../model/Annotation";
import type { Label } from "../model/LabelSet";
import type { LayerDiff } from "../model/LayerDiff";
import { withoutProposals, withProposals } from "../model/proposedAttributes";
import { isSameSpan } from "../text/Span";
import type { IsoDate } from "./findTimes";
import { type JoinedWords, ValueProposer } from "./ValueProposer";

/** What is said of targets beside their words, in the order shown. */
export const valueAttributes = ["quantity", "threshold", "deadline", "actor"] as const;

/** One of {@link valueAttributes}. */
export type ValueAttribute = (typeof valueAttributes)[number];

/** True for a label whose annotations state values: targets, and what a project gives a quantity or a deadline. */
export function takesValues(label: Label | undefined): boolean {
  if (label === undefined) return false;
  return label.id === "target" || label.attributes.some(({ id }) => id === "quantity" || id === "deadline");
}

/** What proposals are made from. */
export interface Proposing {
  readonly labels: readonly Label[];
  /** Asked for only when something is proposed. */
  readonly words: () => JoinedWords;
  /** When the text was written, as exactly as is known; null when it is not. */
  readonly date: IsoDate | null;
  /** Of the article that an annotation stands in; "" when unknown. */
  readonly cityOf: (annotation: Annotation) => string;
}

/**
 * An edit with the values proposed for what it tags, relabels or moves: in the same edit, so that both are taken back
 * together. What somebody has said or confirmed stays; what was proposed for other words goes.
 */
export function proposeOnDiff(diff: LayerDiff, proposing: Proposing): LayerDiff {
  const taking = new Set(proposing.labels.filter(takesValues).map(({ id }) => id));
  let proposer: ValueProposer | null = null;
  const propose = (annotation: Annotation) => {
    if (!taking.has(annotation.label)) return annotation;
    proposer ??= new ValueProposer(proposing.words(), proposing.date);
    return { ...annotation, attributes: proposed(annotation, proposer, proposing.cityOf(annotation)) };
  };
  const isOther = ({ from, to }: LayerDiff["updated"][number]) =>
    from.label !== to.label || !isSameSpan(from, to);
  return {
    ...diff,
    added: diff.added.map(propose),
    updated: diff.updated.map((update) =>
      isOther(update) ? { from: update.from, to: propose(update.to) } : update,
    ),
  };
}

function proposed(annotation: Annotation, proposer: ValueProposer, city: string): Annotation["attributes"] {
  const values = proposer.propose(annotation, city);
  const found = valueAttributes.flatMap((name): [string, Json][] => {
    const proposal = values[name];
    return proposal ? [[name, proposal.value as Json]] : [];
  });
  const attributes = withoutProposals(annotation, valueAttributes);
  return withProposals({ attributes }, Object.fromEntries(found));
}
