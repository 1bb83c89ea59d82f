import { type Failure, failure } from "../../../core/errors";
import type { Chunk, CorpusEntry } from "../../../core/formats/CorpusFormat";
import type { Loss } from "../../../core/formats/Loss";
import type { Result } from "../../../core/result";
import { CorpusParts } from "./CorpusPart";
import { type ExportPlan, namesOf } from "./ExportPlan";
import { ExportTally } from "./ExportTally";
import { allEntries, prepareEntry, type StoredEntry } from "./prepareDocument";
import type { Assignment } from "./splitCorpus";

/** Takes what a writing gives, piece by piece. */
export interface Sink {
  chunks(chunks: Iterable<Chunk>): Promise<void>;
  losses(losses: readonly Loss[]): Promise<void>;
}

/** Writes all that a plan exports to a sink, one document in memory at a time, and counts it. */
export class CorpusWriting {
  readonly parts: CorpusParts;
  readonly tally: ExportTally;

  constructor(
    private readonly plan: ExportPlan,
    assignment: Assignment | null,
    private readonly sink: Sink,
  ) {
    this.parts = new CorpusParts(plan, assignment);
    this.tally = new ExportTally();
  }

  /**
   * Writes everything. Fails as {@link allEntries} does, with `export-not-verified` when an annotation is neither
   * written nor a loss, with `export-no-annotations`, and with `export-cancelled`.
   *
   * @param written - Told after each document.
   */
  async run(signal: AbortSignal | undefined, written: () => void): Promise<Failure | null> {
    for (const part of this.parts.all) await this.sink.chunks(part.open());
    for await (const entries of allEntries(this.plan)) {
      const problem = signal?.aborted ? failure("export-cancelled", {}) : await this.writeDocument(entries);
      if (problem) return problem;
      written();
    }
    for (const part of this.parts.all) await this.sink.chunks(part.close());
    if (this.tally.annotations > 0) return null;
    return failure("export-no-annotations", { layers: namesOf(this.plan.layers) });
  }

  private async writeDocument(entries: Result<readonly StoredEntry[]>): Promise<Failure | null> {
    if (!entries.ok) return entries.error;
    this.tally.addDocument(entries.value);
    for (const [index, stored] of entries.value.entries()) {
      // The map of a text's offsets is the same for all its layers.
      const problem = await this.writeEntry(stored, index === 0);
      if (problem) return problem;
    }
    return null;
  }

  private async writeEntry({ from, entry }: StoredEntry, withMap: boolean): Promise<Failure | null> {
    const prepared = prepareEntry(this.plan, entry);
    if (!prepared.ok) return prepared.error;
    const { pieces, chunks, losses } = prepared.value;
    if (withMap) await this.sink.chunks(chunks);
    await this.takeLosses(losses, entry);
    for (const piece of pieces) {
      const problem = await this.writePiece(from, piece.entry);
      if (problem) return problem;
      this.tally.addPiece(this.place(piece.entry), entry, piece);
    }
    return null;
  }

  private async writePiece(from: StoredEntry["from"], entry: CorpusEntry): Promise<Failure | null> {
    if (entry.source.text === "" && this.plan.format.refusesEmpty) return this.emptyDocument(entry);
    const part = this.place(entry);
    const { written, problem } = this.parts
      .of(from, entry.source.document)
      .document({ ...entry, ...(part && { part }) });
    if (problem) return failure("export-not-verified", { problem });
    await this.sink.chunks(written.chunks);
    await this.takeLosses(written.losses, entry);
    return null;
  }

  private place({ source }: CorpusEntry) {
    return this.parts.nameOf(source.document);
  }

  private emptyDocument({ source: { document } }: CorpusEntry): Failure {
    return failure("export-empty-document", { document, format: this.plan.format.name });
  }

  private async takeLosses(losses: readonly Loss[], { layer }: CorpusEntry): Promise<void> {
    this.tally.losses.add(losses, layer.annotations);
    if (losses.length > 0) await this.sink.losses(losses);
  }
}
