import type { FailureParameter } from "../../../core/errors";
import type { ReadDocument } from "../../../core/formats/CorpusFormat";
import { findFormat } from "../../../core/formats/registry";
import type { Result } from "../../../core/result";
import { type Expected, ReadBackCheck } from "../ReadBackCheck";
import type { FollowedCorpus } from "./Follower";
import { GrowingCorpus } from "./GrowingCorpus";

/** How many documents are read back between two reports of it. */
const PACE = 50;

/** What a follower does, in the thread that does it. */
export class Following {
  private readonly check = new ReadBackCheck();
  private readonly corpus: GrowingCorpus;
  private readonly documents: AsyncIterable<Result<ReadDocument>>;

  /** @throws Error for a format that cannot be read line by line. */
  constructor({ format, folder }: FollowedCorpus) {
    const { read, readsLinesOf } = formatOf(format);
    if (!read || readsLinesOf === undefined) throw new Error(`${format} cannot be read while it is written`);
    this.corpus = new GrowingCorpus(folder, readsLinesOf);
    this.documents = read(this.corpus);
  }

  /** Takes what is expected before the bytes in which it must be found. */
  written(size: number, expected: readonly Expected[], isWhole: boolean): void {
    this.check.takeOver(expected);
    this.corpus.grow(size, isWhole);
  }

  /**
   * Reads all of it; the answer is the first difference, or null.
   *
   * @param read - Told how many more documents have been read.
   */
  run(read: (documents: number) => void): Promise<FailureParameter | null> {
    return this.check.compare(counted(this.documents, read));
  }
}

function formatOf(id: string) {
  const format = findFormat(id);
  if (!format.ok) throw new Error(format.error.code);
  return format.value;
}

async function* counted<T>(items: AsyncIterable<T>, told: (count: number) => void): AsyncGenerator<T> {
  let untold = 0;
  for await (const item of items) {
    yield item;
    if (++untold < PACE) continue;
    told(untold);
    untold = 0;
  }
  told(untold);
}
