import { resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Failure, failure } from "../../../core/errors";
import { findFormat } from "../../../core/formats/registry";
import { withoutSidecars } from "../../../core/formats/sidecars";
import type { Result } from "../../../core/result";
import { openCorpusFolder } from "../corpusSource";
import type { CorpusPart } from "./CorpusPart";
import type { ExportPlan } from "./ExportPlan";
import type { Follow, Follower } from "./Follower";

/** Fewer are read back about as soon as a thread begins. */
const FEWEST_FOLLOWED = 500;

/** Who wants to know of a reading, and may end it. */
export interface ReadBackWatch {
  readonly signal?: AbortSignal | undefined;
  /** Begins to read in another thread what is still being written; missing where there is none. */
  readonly follow?: Follow | undefined;
  /** Told how many more documents have been read back. */
  readonly read: (documents: number) => void;
}

/** Reads an export back from the disk: while it is written, where its format and the watch allow, else afterwards. */
export class CorpusReadBack {
  private readonly follower: Follower | null;

  /** @param folder - Of the export while it is being filled, absolute. */
  constructor(
    private readonly plan: ExportPlan,
    private readonly parts: readonly CorpusPart[],
    private readonly folder: string,
    private readonly watch: ReadBackWatch,
  ) {
    this.follower = this.followed();
  }

  /** Says how many bytes of a file can be read by now. */
  written(path: string, size: number): void {
    const [part] = this.parts;
    if (part && path === this.plan.format.readsLinesOf)
      this.follower?.written(size, part.readBack.handOver());
  }

  /** To be called when all is written. Fails with `export-not-verified` and `export-cancelled`. */
  async finish(): Promise<Failure | null> {
    const problem = this.follower ? await this.follower.finish() : await this.readParts();
    return this.isCancelled ? failure("export-cancelled", {}) : problem;
  }

  /** Ends what may still be under way. */
  stop(): void {
    this.follower?.stop();
  }

  private followed(): Follower | null {
    const { plan, folder, watch } = this;
    if (!watch.follow || !canBeFollowed(plan) || this.parts.length > 1) return null;
    const follower = watch.follow({ format: plan.format.id, folder }, watch.read);
    watch.signal?.addEventListener("abort", () => follower.stop(), { once: true });
    return follower;
  }

  private async readParts(): Promise<Failure | null> {
    for (const part of this.parts) {
      const problem = await this.readPart(part);
      if (problem || this.isCancelled) return problem;
    }
    return null;
  }

  private async readPart({ path, readBack }: CorpusPart): Promise<Failure | null> {
    const { read, check } = this.plan.format;
    const source = withoutSidecars(await openCorpusFolder(resolve(this.folder, path)));
    const problem = read
      ? await readBack.compare(this.untilCancelled(read(source)))
      : check && (await readBack.compareSlices(this.untilCancelled(check(source))));
    return problem ? failure("export-not-verified", { problem }) : null;
  }

  private async *untilCancelled<Found>(documents: AsyncIterable<Result<Found>>) {
    for await (const document of documents) {
      await setImmediate();
      if (this.isCancelled) return;
      yield document;
      this.watch.read(1);
    }
  }

  private get isCancelled(): boolean {
    return this.watch.signal?.aborted ?? false;
  }
}

/** The other thread knows the formats of the registry alone. */
function canBeFollowed({ format, documents }: ExportPlan): boolean {
  if (format.readsLinesOf === undefined || documents.length < FEWEST_FOLLOWED) return false;
  const known = findFormat(format.id);
  return known.ok && known.value === format;
}
