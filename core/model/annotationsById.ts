import type { Annotation } from "./Annotation";
import type { LayerDiff } from "./LayerDiff";

/** What is asked of a layer's annotations at every key, so that a list of 20,000 is not gone through each time. */
interface ById {
  readonly annotations: Map<string, Annotation>;
  /** For an annotation that others name as related, their ids. */
  readonly naming: Map<string, Set<string>>;
}

const known = new WeakMap<readonly Annotation[], ById>();

/** The annotation of a list that has an id, or undefined. */
export function annotationById(annotations: readonly Annotation[], id: string): Annotation | undefined {
  return byId(annotations).annotations.get(id);
}

/** Those annotations of a list whose relations name an id, in no order. */
export function annotationsNaming(annotations: readonly Annotation[], id: string): Annotation[] {
  const { annotations: all, naming } = byId(annotations);
  return [...(naming.get(id) ?? [])].map((each) => all.get(each) as Annotation);
}

/** Hands on what is known of a list to the one that a diff has made of it; the old list is gone through if asked again. */
export function handOn(from: readonly Annotation[], to: readonly Annotation[], diff: LayerDiff): void {
  const of = known.get(from);
  if (!of) return;
  known.delete(from);
  for (const annotation of diff.removed) forget(of, annotation);
  for (const change of diff.updated) forget(of, change.from);
  for (const change of diff.updated) learn(of, change.to);
  for (const annotation of diff.added) learn(of, annotation);
  known.set(to, of);
}

function byId(annotations: readonly Annotation[]): ById {
  const before = known.get(annotations);
  if (before) return before;
  const made: ById = { annotations: new Map(), naming: new Map() };
  for (const annotation of annotations) learn(made, annotation);
  known.set(annotations, made);
  return made;
}

function learn({ annotations, naming }: ById, annotation: Annotation): void {
  annotations.set(annotation.id, annotation);
  for (const named of annotation.relations ?? []) {
    const by = naming.get(named) ?? new Set();
    naming.set(named, by.add(annotation.id));
  }
}

function forget({ annotations, naming }: ById, { id, relations = [] }: Annotation): void {
  annotations.delete(id);
  for (const named of relations) naming.get(named)?.delete(id);
}
