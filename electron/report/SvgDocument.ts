const XHTML = "http://www.w3.org/1999/xhtml";

/** A piece of text of a drawing. */
class SvgText {
  parentNode: SvgElement | null = null;

  constructor(readonly textContent: string) {}

  toString(): string {
    return escapeMarkup(this.textContent);
  }
}

/** An element of a drawing: as much of one as Plot and d3 need to build it. */
class SvgElement {
  readonly nodeType = 1;
  readonly childNodes: (SvgElement | SvgText)[] = [];
  readonly style = { setProperty: (name: string, value: string) => this.setAttribute(name, value) };
  parentNode: SvgElement | null = null;
  private readonly attributes = new Map<string, string>();

  constructor(
    readonly ownerDocument: SvgDocument,
    readonly tagName: string,
    readonly namespaceURI: string,
  ) {}

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  setAttributeNS(_: string, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild<T extends SvgElement | SvgText>(child: T): T {
    return this.insertBefore(child, null);
  }

  append(...children: (SvgElement | SvgText | string)[]): void {
    for (const child of children) this.appendChild(typeof child === "string" ? new SvgText(child) : child);
  }

  insertBefore<T extends SvgElement | SvgText>(child: T, next: SvgElement | SvgText | null): T {
    child.parentNode?.removeChild(child);
    child.parentNode = this;
    const place = next === null ? this.childNodes.length : this.childNodes.indexOf(next);
    this.childNodes.splice(place, 0, child);
    return child;
  }

  removeChild<T extends SvgElement | SvgText>(child: T): T {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  get children(): SvgElement[] {
    return this.childNodes.filter((child) => child instanceof SvgElement);
  }

  set textContent(text: string) {
    this.childNodes.splice(0, this.childNodes.length, new SvgText(String(text)));
  }

  toString(): string {
    const attributes = [...this.attributes].map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`);
    return `<${this.tagName}${attributes.join("")}>${this.childNodes.join("")}</${this.tagName}>`;
  }
}

/**
 * A document that Plot draws into where there is no window: it holds elements and writes them as markup. A whole
 * implementation of the DOM is many times as large as all that is needed of one here.
 */
export class SvgDocument {
  readonly documentElement = new SvgElement(this, "html", XHTML);

  createElementNS(namespace: string, name: string): SvgElement {
    return new SvgElement(this, name, namespace);
  }

  createElement(name: string): SvgElement {
    return this.createElementNS(XHTML, name);
  }

  createTextNode(text: string): SvgText {
    return new SvgText(text);
  }
}

/** Text as it stands in markup, in attributes, too. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
