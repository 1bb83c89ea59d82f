import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import type { TextEncoding } from "../text/TextEncoding";

type Node = DefaultTreeAdapterTypes.Node;

/** Elements whose content stands on lines of its own. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody " +
    "td tfoot th thead title tr ul"
  ).split(" "),
);

/** Elements that hold what nobody reads: nothing in them is run, and nothing is loaded. */
const UNREAD = new Set(
  "script style template noscript iframe object embed svg math head textarea select".split(" "),
);

/** A page that cannot be read. */
export class HtmlError extends Error {}

/** How deep elements may nest, as in browsers: parsing takes the longer, the deeper they do. */
const DEEPEST = 512;

/**
 * What a reader sees of a page, as lines: block elements begin new ones, white space is joined as a browser
 * does but for `pre`. Scripts, styles and everything that would be loaded are left out.
 *
 * @throws {@link HtmlError} when elements nest too deeply.
 */
export function htmlText(html: string): string {
  const lines = new Lines();
  // Depth is whatever the file has, so no recursion: a stack on the heap.
  const waiting: (Node | Closing)[] = [parse(html, { treeAdapter: boundedTree() })];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if ("closes" in next) lines.leave(next.closes);
    else if (defaultTreeAdapter.isTextNode(next)) lines.write(next.value);
    // No spread: an element with a million children would not fit into a call.
    else for (const child of opened(next, lines)) waiting.push(child);
  }
  return lines.text();
}

function boundedTree() {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush: () => {
      depth += 1;
      if (depth > DEEPEST) throw new HtmlError("nested too deeply");
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** Stands behind an element's children on the stack. */
interface Closing {
  readonly closes: string;
}

function opened(node: Node, lines: Lines): (Node | Closing)[] {
  const name = defaultTreeAdapter.isElementNode(node) ? node.tagName : "";
  if (UNREAD.has(name) || !("childNodes" in node)) return [];
  lines.enter(name);
  return [{ closes: name }, ...node.childNodes.toReversed()];
}

class Lines {
  private readonly done: string[] = [];
  private line = "";
  private preformatted = 0;

  enter(name: string): void {
    if (name === "br") this.done.push(this.takeLine());
    if (BLOCKS.has(name)) this.endLine();
    if (name === "pre") this.preformatted += 1;
  }

  leave(name: string): void {
    if (name === "pre") this.preformatted -= 1;
    if (BLOCKS.has(name)) this.endLine();
  }

  write(text: string): void {
    if (this.preformatted === 0) {
      const joined = text.replace(/[ \t\r\n\f]+/g, " ");
      // Not trimStart: the wide spaces that a Chinese paragraph begins with are the author's.
      this.line += /^$|[ \t]/.test(this.line.at(-1) ?? "") ? joined.replace(/^ /, "") : joined;
      return;
    }
    const [first = "", ...rest] = text.split("\n");
    this.line += first;
    for (const next of rest) {
      this.done.push(this.line);
      this.line = next;
    }
  }

  text(): string {
    this.endLine();
    return this.done.length === 0 ? "" : `${this.done.join("\n")}\n`;
  }

  private endLine(): void {
    const line = this.takeLine();
    if (line !== "") this.done.push(line);
  }

  private takeLine(): string {
    const line = this.line.replace(/ $/, "");
    this.line = "";
    return line;
  }
}

/** The encoding that a page names in its first kilobyte, or null. @see HTML Standard, 13.2.3.2 */
export function encodingNamedIn(bytes: Uint8Array): TextEncoding | null {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const name = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined) return null;
  if (/^gb(2312|k|18030)$/.test(name)) return "gb18030";
  return name === "big5" ? "big5" : name === "utf-8" ? "utf-8" : null;
}
