/** Goes through documents in turn, some at a time, for ever. */
export class Rounds {
  private documents: readonly string[] = [];
  private at = 0;

  /** Goes through these from now on, from where it is. */
  over(documents: readonly string[]): void {
    this.documents = documents;
  }

  /** The next documents, each at most once. */
  next(count: number): readonly string[] {
    if (this.at >= this.documents.length) this.at = 0;
    const next = this.documents.slice(this.at, this.at + count);
    this.at += next.length;
    return next;
  }
}
