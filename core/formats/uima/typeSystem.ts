/** A type as a type system describes it. */
export interface DescribedType {
  /** The name of the type above it; empty where it is not said. */
  parent: string;
  /** Its own features by name: true for one that refers to other structures. */
  readonly features: Map<string, boolean>;
}

/** Types by their full names, those above them among them or not. */
export type DescribedTypes = Map<string, DescribedType>;

/** The features of a type, those of all types above it included. */
export interface KnownFeatures {
  readonly references: ReadonlySet<string>;
  /** Null where a type above it is described elsewhere. */
  readonly all: ReadonlySet<string> | null;
}

/** What is known of the types of a CAS; nothing where no type system came with it. */
export type TypeSystem = ReadonlyMap<string, KnownFeatures>;

/** The types that every CAS has, whose features are places. */
const BUILT_IN = /^uima\.(cas\.(TOP|AnnotationBase)|tcas\.Annotation)$/;

/** What each type has of its own and from above. */
export function typeSystemOf(types: DescribedTypes): TypeSystem {
  return new Map([...types.keys()].map((name) => [name, featuresOf(types, name)]));
}

/** A type that is above itself ends the way up. */
function featuresOf(types: DescribedTypes, name: string): KnownFeatures {
  const features = new Map<string, boolean>();
  const seen = new Set<string>();
  let at = name;
  for (let type = types.get(at); type && !seen.has(at); type = types.get(at)) {
    for (const [feature, refers] of type.features) features.set(feature, refers);
    seen.add(at);
    at = type.parent;
  }
  const references = [...features].filter(([, refers]) => refers).map(([feature]) => feature);
  const all = BUILT_IN.test(at) ? new Set(features.keys()) : null;
  return { references: new Set(references), all };
}

/** Adds what another type system says of the same types or others. */
export function addTypes(types: DescribedTypes, others: DescribedTypes): void {
  for (const [name, other] of others) {
    const known = types.get(name);
    if (known) for (const [feature, refers] of other.features) known.features.set(feature, refers);
    else types.set(name, other);
  }
}

/** False for a feature that a type is known not to have: its name, or that of the type, was changed. */
export function isDeclared(types: TypeSystem, type: string, feature: string): boolean {
  return types.get(type)?.all?.has(feature) ?? true;
}
