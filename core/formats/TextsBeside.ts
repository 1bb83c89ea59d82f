import type { CorpusSource } from "./CorpusFormat";

const ENDING = ".txt";

/** The texts that lie beside files which speak of them but do not hold them: `<document>.txt`, in any folder. */
export class TextsBeside {
  private readonly byName: ReadonlyMap<string, string>;

  constructor({ paths }: CorpusSource) {
    const texts = paths.filter((path) => path.endsWith(ENDING));
    this.byName = new Map(texts.map((path) => [documentIn(path), path]));
  }

  /** The documents, in the order of their files. */
  get documents(): readonly string[] {
    return [...this.byName.keys()];
  }

  /** The path of a document's text, or null. */
  pathOf(document: string): string | null {
    return this.byName.get(document) ?? null;
  }

  /** The document that is there, when it is the only one. */
  get only(): string | null {
    const [first] = this.byName.keys();
    return this.byName.size === 1 ? (first ?? null) : null;
  }
}

/** A file's name without its folders and its last ending. */
export function documentIn(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.[^.]*$/, "");
}
