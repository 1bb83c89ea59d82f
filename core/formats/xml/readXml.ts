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
  const reading = new XmlReading(file, listener);
  return reading.add(xml) ?? reading.end();
}

/** Reads XML as {@link readXml} does, as it comes. To be let go of after a failure. */
export class XmlReading {
  private readonly parser = new SaxesParser({ xmlns: true });
  private depth = 0;
  private isBegun = false;

  constructor(
    private readonly file: string,
    private readonly listener: XmlListener,
  ) {
    const { parser } = this;
    parser.on("doctype", () => heed(failure("import-declares-entities", { name: file })));
    parser.on("opentag", (tag) => this.open(tag));
    parser.on("closetag", ({ local }) => {
      this.depth--;
      heed(listener.close(local, parser.line));
    });
    parser.on("text", (piece) => {
      if (this.depth > 0) listener.text?.(piece);
    });
    parser.on("cdata", (piece) => listener.text?.(piece));
    parser.on("error", (error) => {
      const why = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
      throw this.stopAt(problem("not-xml", { why }));
    });
  }

  /** Reads the next piece. */
  add(piece: string): Failure | null {
    // A byte order mark is no part of the document.
    const xml = this.isBegun ? piece : withoutByteOrderMark(piece);
    this.isBegun = this.isBegun || piece !== "";
    return untilStopped(() => this.parser.write(xml));
  }

  /** To be called when all pieces are read. */
  end(): Failure | null {
    return untilStopped(() => this.parser.close());
  }

  private open(tag: SaxesTagNS): void {
    if (++this.depth > DEEPEST) throw this.stopAt(problem("too-deep", { most: DEEPEST }));
    heed(this.listener.open(elementOf(tag, this.parser.line)));
  }

  private stopAt(what: Problem): Stop {
    return new Stop(malformed(this.file, this.parser.line, what).error);
  }
}

/** Leaves the parser, which knows no other way out. */
class Stop extends Error {
  constructor(readonly failure: Failure) {
    super();
  }
}

function heed(found: Failure | null): void {
  if (found) throw new Stop(found);
}

function untilStopped(parse: () => void): Failure | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof Stop) return error.failure;
    throw error;
  }
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
