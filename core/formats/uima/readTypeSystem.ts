import { err, ok, type Result } from "../../result";
import { readXml, type XmlListener } from "../xml/readXml";
import type { DescribedType, DescribedTypes } from "./typeSystem";

/** Ranges that hold a value; all others are references, or lists of them. */
const VALUES = /^uima\.cas\.(String|Boolean|Byte|Short|Integer|Long|Float|Double)(Array|List)?$/;

/** What links one annotation to another, and is kept although it refers: it tells a relation. */
const RELATING = new Set(["Governor", "Dependent"]);

/** The types that a type system describes; none for XML that is no type system. */
export function readTypeSystem(file: string, xml: string): Result<DescribedTypes> {
  const reader = new TypeSystemReader();
  const problem = readXml(file, xml, reader);
  return problem ? err(problem) : ok(reader.types);
}

class TypeSystemReader implements XmlListener {
  readonly types: DescribedTypes = new Map();
  private current: DescribedType = { parent: "", features: new Map() };
  private path: string[] = [];
  private feature = "";
  private words = "";

  open({ local }: { readonly local: string }): null {
    this.path.push(local);
    this.words = "";
    return null;
  }

  text(piece: string): void {
    this.words += piece;
  }

  close(local: string): null {
    this.path.pop();
    const around = this.path.at(-1);
    const words = this.words.trim();
    if (around === "typeDescription" && local === "name") this.begin(words);
    if (around === "typeDescription" && local === "supertypeName") this.current.parent = words;
    if (around === "featureDescription" && local === "name") this.feature = words;
    if (local === "rangeTypeName") this.current.features.set(this.feature, this.refers(words));
    return null;
  }

  private refers(range: string): boolean {
    return !VALUES.test(range) && !RELATING.has(this.feature);
  }

  private begin(name: string): void {
    this.current = this.types.get(name) ?? { parent: "", features: new Map() };
    this.types.set(name, this.current);
  }
}
