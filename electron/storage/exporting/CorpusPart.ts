import type { FailureParameter } from "../../../core/errors";
import type { Chunk, CorpusEntry, CorpusWriter, Written } from "../../../core/formats/CorpusFormat";
import type { PartName } from "../../../core/formats/splits/SplitOptions";
import type { ExportedLayers } from "../exportedLayers";
import { ReadBackCheck } from "../ReadBackCheck";
import { contextFor, type ExportPlan } from "./ExportPlan";
import { type Assignment, usedParts } from "./splitCorpus";

/** A corpus of its own within an export: of one layer, and where a split calls for it of one part. */
export class CorpusPart {
  readonly readBack = new ReadBackCheck();
  private readonly writer: CorpusWriter;

  /** @param path - Of its folder in that of the export, `/` behind it; empty for the export's own. */
  constructor(
    readonly path: string,
    plan: ExportPlan,
    layers: ExportedLayers,
  ) {
    this.writer = plan.write(contextFor(plan, layers));
  }

  open(): readonly Chunk[] {
    return this.placed(this.writer.open());
  }

  /** Writes a document; what went missing without a loss is a problem. */
  document(entry: CorpusEntry): { readonly written: Written; readonly problem: FailureParameter | null } {
    const written = this.writer.document(entry);
    const problem = this.readBack.expect(entry, written);
    return { written: { ...written, chunks: this.placed(written.chunks) }, problem };
  }

  /** What is left to write, made piece by piece as it is taken where the format does so. */
  *close(): Generator<Chunk> {
    for (const chunk of this.writer.close()) yield* this.placed([chunk]);
  }

  private placed(chunks: readonly Chunk[]): readonly Chunk[] {
    return this.path === "" ? chunks : chunks.map((each) => ({ ...each, path: this.path + each.path }));
  }
}

/** The corpora of an export: one, or one for each layer and each part of a split. */
export class CorpusParts {
  private readonly parts = new Map<string, CorpusPart>();

  constructor(
    private readonly plan: ExportPlan,
    private readonly assignment: Assignment | null,
  ) {
    for (const layers of plan.layers)
      for (const name of this.names)
        this.parts.set(keyOf(layers, name), new CorpusPart(this.pathOf(layers, name), plan, layers));
  }

  get all(): readonly CorpusPart[] {
    return [...this.parts.values()];
  }

  /** Which part of the split a document is in. */
  nameOf(document: string): PartName | null {
    return this.assignment?.get(document) ?? null;
  }

  /** The corpus that a layer of a document belongs to. */
  of(layers: ExportedLayers, document: string): CorpusPart {
    const part = this.parts.get(keyOf(layers, this.isInFolders ? this.nameOf(document) : null));
    if (!part) throw new Error(`${document} belongs to no part`);
    return part;
  }

  /** A format that holds the parts of a split in one corpus is told of them instead. */
  private get isInFolders(): boolean {
    return this.assignment !== null && this.plan.format.holdsParts !== true;
  }

  private get names(): readonly (PartName | null)[] {
    return this.assignment && this.isInFolders ? usedParts(this.assignment) : [null];
  }

  private pathOf({ annotator }: ExportedLayers, name: PartName | null): string {
    const folders = [...(this.plan.layers.length > 1 ? [annotator] : []), ...(name ? [name] : [])];
    return folders.map((folder) => `${folder}/`).join("");
  }
}

const keyOf = ({ annotator }: ExportedLayers, name: PartName | null) => `${annotator}/${name ?? ""}`;
