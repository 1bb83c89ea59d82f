import { SaxesParser, type SaxesTagNS } from "saxes";
import { type Failure, failure } from "../../errors";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import { malformed } from "../malformed";
import { type Problem, problem } from "../problems";

/** An element as it opens. */
export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  /** From 1. */
  readonly line: number;
}

/** An attribute; without a prefix it is in no namespace. */
export interface XmlAttribute {
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

/** Hears what stands in a file, in its order. What it answers with ends the reading. */
export interface XmlListener {
  open(element: XmlElement): Failure | null;
  close(local: string, line: number): Failure | null;
  /** Text between tags, perhaps in several pieces. */
  text?(piece: string): void;
}

/** Elements inside each other; exchange files need a dozen. */
const DEEPEST = 200;

/**
 * Reads XML, telling a listener. Documents that declare a type are refused, so no entity can fetch a file or grow
 * without end; only the five of XML itself stand for anything. Namespaces are resolved.
 *
 * Fails with `import-declares-entities`, `import-malformed` and the listener's failures; null when all was read.
 */
export function readXml(file: string, xml: string, listener: XmlListener): Failure | null {
  try {
    parse(file, xml, listener);
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    throw error;
  }
}

/** Leaves the parser, which knows no other way out. */
class Stop extends Error {
  constructor(readonly failure: Failure) {
    super();
  }
}

function parse(file: string, xml: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  const stopAt = (what: Problem) => new Stop(malformed(file, parser.line, what).error);
  const heed = (found: Failure | null) => {
    if (found) throw new Stop(found);
  };
  parser.on("doctype", () => heed(failure("import-declares-entities", { name: file })));
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) throw stopAt(problem("too-deep", { most: DEEPEST }));
    heed(listener.open(elementOf(tag, parser.line)));
  });
  parser.on("closetag", ({ local }) => {
    depth--;
    heed(listener.close(local, parser.line));
  });
  parser.on("text", (piece) => {
    if (depth > 0) listener.text?.(piece);
  });
  parser.on("cdata", (piece) => listener.text?.(piece));
  parser.on("error", (error) => {
    const why = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    throw stopAt(problem("not-xml", { why }));
  });
  // A byte order mark is no part of the document.
  parser.write(withoutByteOrderMark(xml)).close();
}

function elementOf({ uri, local, attributes }: SaxesTagNS, line: number): XmlElement {
  const list = Object.values(attributes).map((each) => ({
    uri: each.uri,
    local: each.local,
    value: each.value,
  }));
  return { uri, local, attributes: list, line };
}

/** The value of an attribute, null when it is missing. */
export function attributeOf({ attributes }: XmlElement, local: string, uri = ""): string | null {
  return attributes.find((each) => each.local === local && each.uri === uri)?.value ?? null;
}
