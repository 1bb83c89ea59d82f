import type { Failure } from "../../errors";
import type { Json } from "../../model/Annotation";
import { err, ok, type Result } from "../../result";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { attributeOf, readXml, type XmlElement, type XmlListener } from "../xml/readXml";
import { type CasSpan, type CasView, NOWHERE, viewWithoutText } from "./casDocument";
import { isDeclared, type TypeSystem } from "./typeSystem";

const XMI = "http://www.omg.org/XMI";
const CAS = "http:///uima/cas.ecore";

/**
 * Reads a CAS in XMI: its texts, each with its annotations.
 *
 * @param types - Of the type system, where one lies beside; without one a reference looks like a number.
 * @see https://uima.apache.org/d/uimaj-current/references.html, XMI CAS Serialization Reference
 */
export function readXmi(file: string, xml: string, types: TypeSystem): Result<CasView[]> {
  const reader = new XmiReader(file, types);
  const failed = readXml(file, xml, reader);
  return failed ? err(failed) : reader.views();
}

interface Sofa {
  readonly id: string;
  readonly name: string;
  readonly text: string | null;
}

type Editable = CasSpan & { readonly features: Map<string, Json>; readonly undeclared: string[] };

class XmiReader implements XmlListener {
  private depth = 0;
  private readonly sofas: Sofa[] = [];
  private readonly members = new Map<string, Set<string>>();
  private readonly spans = new Map<string, CasSpan[]>();
  /** Of all structures. */
  private readonly ids = new Set<string>();
  /** Of annotations: tools give a number again to what is none. */
  private readonly spanIds = new Set<string>();
  /** The element whose features stand in elements of their own. */
  private current: Editable | null = null;
  private words = "";

  constructor(
    private readonly file: string,
    private readonly types: TypeSystem,
  ) {}

  /** A text each; one without text where the file has none. Fails at what stands on a text that is not there. */
  views(): Result<CasView[]> {
    const { sofas } = this;
    if (sofas.length === 0) return ok([viewWithoutText]);
    const known = new Set([NOWHERE, ...sofas.map(({ id }) => id)]);
    for (const [sofa, [stray]] of this.spans)
      if (stray && !known.has(sofa))
        return malformed(this.file, stray.line, problem("cas-no-sofa", { id: stray.id, sofa }));
    return ok(sofas.map((sofa, at) => this.viewOf(sofa, at === 0)));
  }

  private viewOf({ id, name, text }: Sofa, isFirst: boolean): CasView {
    const members = this.members.get(id) ?? null;
    const missing = [...(members ?? [])].filter((member) => !this.ids.has(member)).length;
    const nowhere = isFirst ? (this.spans.get(NOWHERE) ?? []) : [];
    return { name, text, members, missing, spans: this.spans.get(id) ?? [], nowhere };
  }

  open(element: XmlElement): Failure | null {
    this.depth++;
    if (this.depth === 1) return this.root(element);
    this.words = "";
    if (this.depth > 2) return null;
    this.current = null;
    const id = attributeOf(element, "id", XMI);
    if (id !== null) this.ids.add(id);
    if (element.uri !== CAS) return this.structure(element);
    if (element.local === "Sofa") this.sofa(element);
    if (element.local === "View") this.view(element);
    return null;
  }

  text(piece: string): void {
    this.words += piece;
  }

  close(local: string): null {
    if (this.depth === 3 && this.current) {
      const { type, features, undeclared } = this.current;
      const known = features.get(local);
      if (!isDeclared(this.types, type, local)) undeclared.push(local);
      else features.set(local, Array.isArray(known) ? [...known, this.words] : [this.words]);
    }
    this.depth--;
    return null;
  }

  private root({ uri, local, line }: XmlElement): Failure | null {
    return uri === XMI && local === "XMI"
      ? null
      : malformed(this.file, line, problem("no-cas-root", { element: local })).error;
  }

  private sofa(element: XmlElement): void {
    const id = attributeOf(element, "id", XMI) ?? "";
    const name = attributeOf(element, "sofaID") ?? id;
    this.sofas.push({ id, name, text: attributeOf(element, "sofaString") });
  }

  private view(element: XmlElement): void {
    const ids = (attributeOf(element, "members") ?? "").split(" ").filter((id) => id !== "");
    this.members.set(attributeOf(element, "sofa") ?? "", new Set(ids));
  }

  private structure(element: XmlElement): Failure | null {
    const sofa = attributeOf(element, "sofa");
    const places = ["begin", "end"].map((name) => attributeOf(element, name));
    const [begin = null, end = null] = places;
    // What has no offsets is something that others refer to.
    if (begin === null && end === null) return null;
    if (!places.every((place) => /^-?\d+$/.test(place ?? ""))) {
      // Without a text they may be features of any name.
      if (sofa === null) return null;
      return malformed(this.file, element.line, problem("no-offsets", { start: begin ?? "", end: end ?? "" }))
        .error;
    }
    const id = attributeOf(element, "id", XMI) ?? "";
    if (this.spanIds.has(id))
      return malformed(this.file, element.line, problem("cas-id-twice", { id })).error;
    this.keep(sofa ?? NOWHERE, element, { id, begin: Number(begin), end: Number(end) });
    return null;
  }

  private keep(sofa: string, element: XmlElement, place: Pick<CasSpan, "id" | "begin" | "end">): void {
    const type = typeName(element);
    const references = this.types.get(type)?.references;
    const features = new Map<string, Json>();
    const undeclared: string[] = [];
    for (const { uri, local, value } of element.attributes) {
      if (uri !== "" || PLACE.has(local) || references?.has(local)) continue;
      if (isDeclared(this.types, type, local)) features.set(local, value);
      else undeclared.push(local);
    }
    this.current = { ...place, type, features, undeclared, line: element.line };
    if (place.id !== "") this.spanIds.add(place.id);
    const spans = this.spans.get(sofa) ?? [];
    spans.push(this.current);
    this.spans.set(sofa, spans);
  }
}

const PLACE = new Set(["sofa", "begin", "end"]);

/** `http:///webanno/custom.ecore` and `Span` as `webanno.custom.Span`. */
function typeName({ uri, local }: XmlElement): string {
  const packages = uri.replace(/^http:\/\/\//, "").replace(/\.ecore$/, "");
  return packages === "uima/noNamespace" ? local : `${packages.replaceAll("/", ".")}.${local}`;
}
