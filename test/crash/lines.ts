import { createHash } from "node:crypto";
import type { Layer } from "../../core/model/Layer";

/** What the editor says: it is about to bring a layer or the project into a state, or that is answered. */
export interface Line {
  readonly kind: "begun" | "done";
  readonly what: string;
  readonly state: string;
}

/** Equal for layers with the same annotations. */
export function layerDigest({ annotations }: Layer): string {
  return createHash("sha256").update(JSON.stringify(annotations)).digest("hex");
}

/** What may be found on the disk: the last state that was answered, or the one then under way. */
export class Promised {
  private readonly states: Map<string, readonly string[]>;

  /** @param atFirst - The state of each thing before anything was said of it. */
  constructor(atFirst: Readonly<Record<string, string>>) {
    this.states = new Map(Object.entries(atFirst).map(([what, state]) => [what, [state]]));
  }

  hear({ kind, what, state }: Line): void {
    this.states.set(what, kind === "done" ? [state] : [...this.of(what), state]);
  }

  /** The states that are right for something. */
  of(what: string): readonly string[] {
    return this.states.get(what) ?? [];
  }

  /** What is found after a crash is what the next editor starts from. */
  found(what: string, state: string): void {
    this.states.set(what, [state]);
  }
}
