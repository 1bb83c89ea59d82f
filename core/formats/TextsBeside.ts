import type { Result } from "../result";
import type { CorpusSource } from "./CorpusFormat";
import { malformed } from "./malformed";
import { problem } from "./problems";

const ENDING = ".txt";

/** The texts that lie beside files which speak of them but do not hold them: `<document>.txt`, in any folder. */
export class TextsBeside {
  private readonly byName: ReadonlyMap<string, string>;

  constructor(private readonly source: CorpusSource) {
    const texts = source.paths.filter((path) => path.endsWith(ENDING));
    this.byName = new Map(texts.map((path) => [documentIn(path), path]));
  }

  /** The documents, in the order of their files. */
  get documents(): readonly string[] {
    return [...this.byName.keys()];
  }

  /** True for a document whose text lies here. */
  has(document: string): boolean {
    return this.byName.has(document);
  }

  /** The document that is there, when it is the only one. */
  get only(): string | null {
    const [first] = this.byName.keys();
    return this.byName.size === 1 ? (first ?? null) : null;
  }

  /** A document's text, which somebody who reads files without their texts may know. Fails as of a line of a file. */
  async text(document: string, file: string, line: number): Promise<Result<string>> {
    const path = this.byName.get(document);
    if (path !== undefined) return this.source.text(path);
    const known = await this.source.textOf?.(document);
    return known ?? malformed(file, line, problem("no-text-beside", { document }));
  }
}

/** A file's name without its folders and its last ending. */
export function documentIn(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
}
