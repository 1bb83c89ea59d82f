import type { CorpusSource } from "../../core/formats/CorpusFormat";

/** Counts the files of corpora that have been begun to be read. */
export class FilesReached {
  private readonly begun = new Set<string>();
  private readonly total: number;

  constructor(corpora: readonly Pick<CorpusSource, "paths">[]) {
    this.total = corpora.reduce((sum, { paths }) => sum + paths.length, 0);
  }

  /** How many of how many; null for one file, in which all the work is. */
  get reached(): { readonly done: number; readonly total: number } | null {
    return this.total > 1 ? { done: this.begun.size, total: this.total } : null;
  }

  /** The same corpus, counted as it is read. */
  watched<Corpus extends CorpusSource & { readonly folder: string }>(corpus: Corpus): Corpus {
    const counted = (path: string): CorpusSource => {
      this.begun.add(`${corpus.folder}/${path}`);
      return corpus;
    };
    return {
      ...corpus,
      text: (path) => counted(path).text(path),
      bytes: (path) => counted(path).bytes(path),
      part: (path, start, end) => counted(path).part(path, start, end),
      lines: (path) => counted(path).lines(path),
    };
  }
}
