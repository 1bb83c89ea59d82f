import { err, ok, type Result } from "../../result";
import { readXml, type XmlListener } from "../xml/readXml";
import type { References } from "./readXmi";

/** Ranges that hold a value; all others are references, or lists of them. */
const VALUES = /^uima\.cas\.(String|Boolean|Byte|Short|Integer|Long|Float|Double)(Array|List)?$/;

/** What links one annotation to another, and is kept although it refers: it tells a relation. */
const RELATING = new Set(["Governor", "Dependent"]);

interface Type {
  parent: string;
  readonly references: Set<string>;
}

/**
 * Which features of each type refer to other structures, those of its supertypes included. Nothing for XML that is no
 * type system.
 */
export function readTypeSystem(file: string, xml: string): Result<References> {
  const reader = new TypeSystemReader();
  const problem = readXml(file, xml, reader);
  return problem ? err(problem) : ok(reader.references);
}

class TypeSystemReader implements XmlListener {
  private readonly types = new Map<string, Type>();
  private current: Type = { parent: "", references: new Set() };
  private path: string[] = [];
  private feature = "";
  private words = "";

  get references(): References {
    return new Map([...this.types.keys()].map((name) => [name, this.referencesOf(name)]));
  }

  /** Of a type and all above it; a type that is above itself ends the way. */
  private referencesOf(name: string): ReadonlySet<string> {
    const all = new Set<string>();
    const seen = new Set<string>();
    let type = this.types.get(name);
    for (let each = name; type && !seen.has(each); type = this.types.get(each)) {
      for (const reference of type.references) all.add(reference);
      seen.add(each);
      each = type.parent;
    }
    return all;
  }

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
    if (local === "rangeTypeName" && !VALUES.test(words) && !RELATING.has(this.feature))
      this.current.references.add(this.feature);
    return null;
  }

  private begin(name: string): void {
    this.current = this.types.get(name) ?? { parent: "", references: new Set() };
    this.types.set(name, this.current);
  }
}
