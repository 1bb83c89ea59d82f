import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { ChangedLayer, SeenChanges } from "./protocol";
import type { SettledFile } from "./Settling";
import type { WatchedFile } from "./watchedFile";

/** How long changes gather before they are told together, in milliseconds: a few times a second are enough. */
const GATHER_MS = 250;

const nothing: SeenChanges = {
  layers: [],
  reviews: [],
  texts: [],
  list: false,
  project: undefined,
  conflicts: false,
  presence: false,
  everything: false,
};

/** Gathers single changes and tells them together. */
export class Gathered {
  private flags: SeenChanges = nothing;
  private readonly layers = new Map<string, ChangedLayer>();
  private readonly reviews = new Map<string, ChangedLayer>();
  private readonly texts = new Set<DocumentId>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly tell: (changes: SeenChanges) => void,
    private readonly gatherMs = GATHER_MS,
  ) {}

  /** Puts a file's change to the others. */
  add(file: WatchedFile, found: SettledFile): void {
    if (file.kind === "text") this.texts.add(file.document);
    if (file.kind === "layer" || file.kind === "review") {
      const changed = file.kind === "layer" ? this.layers : this.reviews;
      changed.set(`${file.document}/${file.annotator}`, { ...file, stamp: found.stamp });
    }
    this.flag(flagsOf(file, found));
  }

  /** Puts something to the others that is not about one file. */
  flag(flags: Partial<SeenChanges>): void {
    this.flags = { ...this.flags, ...flags };
    this.timer ??= setTimeout(() => this.tellAll(), this.gatherMs);
  }

  private tellAll(): void {
    const named = { layers: [...this.layers.values()], reviews: [...this.reviews.values()] };
    const changes = { ...this.flags, ...named, texts: [...this.texts] };
    this.flags = nothing;
    this.layers.clear();
    this.reviews.clear();
    this.texts.clear();
    this.timer = null;
    this.tell(changes);
  }
}

/** What cannot be parsed may hold two versions, as git leaves them. */
function flagsOf(file: WatchedFile, found: SettledFile): Partial<SeenChanges> {
  const { stamp, isWhole } = found;
  const conflicts = isWhole ? {} : { conflicts: true };
  switch (file.kind) {
    case "text":
      return {};
    case "review":
    case "layer":
      return file.mayBeCopy || isAnothers(file.annotator, found) ? { conflicts: true } : conflicts;
    case "project":
      return { project: stamp, ...conflicts };
    case "copy":
      return { conflicts: true };
    case "refused":
      return { list: true };
    case "presence":
      return { presence: true };
  }
}

/** Many names of copies could be somebody's. Their content says whose they are; of one that has gone, nothing does. */
function isAnothers(annotator: AnnotatorId, { stamp, annotator: said }: SettledFile): boolean {
  return stamp === null || (said !== null && said !== annotator);
}
