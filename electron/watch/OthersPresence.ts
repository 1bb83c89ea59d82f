import path from "node:path";
import type { Present } from "../ipc/watching";
import type { WorkspaceFolder } from "../storage/WorkspaceFolder";
import { namesIn } from "./KnownFiles";
import { hasEnded, noteOwner, type PresenceNote, readNote } from "./presenceNote";

/**
 * A note without a heartbeat for this long is of a program that was killed or a machine that sleeps; of a program of
 * this machine it is known at once.
 */
const STALE_MS = 150_000;

interface Heard {
  readonly heartbeat: string;
  /** When that heartbeat was first seen here, by this machine's clock; null for one that was old by then. */
  readonly seenMs: number | null;
}

/** The clocks that presence is judged by, in milliseconds. */
export interface Clock {
  /** Since 1970, to be compared with other machines'. */
  readonly wallMs: () => number;
  /** Never set back or forth. */
  readonly steadyMs: () => number;
}

const systemClock: Clock = { wallMs: () => Date.now(), steadyMs: () => performance.now() };

/**
 * Which other programs have a document of the workspace open. Machines' clocks differ: a heartbeat that moves
 * here is a live one, whatever time it names; only at first sight its time must do.
 */
export class OthersPresence {
  private readonly heard = new Map<string, Heard>();

  constructor(
    private readonly files: WorkspaceFolder,
    private readonly program: string,
    private readonly clock: Clock = systemClock,
  ) {}

  /** Everyone with a document open now, in order of name. Nobody, when that cannot be found out. */
  async read(): Promise<readonly Present[]> {
    const names = (await namesIn(this.files.presenceFolder)) ?? [];
    const notes = await Promise.all(names.sort().map((name) => this.live(name)));
    for (const name of this.heard.keys()) if (!names.includes(name)) this.heard.delete(name);
    return notes.filter((note) => note !== null);
  }

  private async live(name: string): Promise<Present | null> {
    const owner = noteOwner(name);
    if (!owner || owner.program === this.program || hasEnded(owner.program)) return null;
    const file = path.join(this.files.presenceFolder, name);
    const isOurs = await this.files.holds(file).catch(() => false);
    const note = isOurs ? await readNote(file) : null;
    if (note?.annotator !== owner.annotator || !this.isLive(name, note)) return null;
    const { annotator, document, since } = note;
    return { annotator, document, since };
  }

  private isLive(name: string, note: PresenceNote): boolean {
    const known = this.heard.get(name);
    const heard = known?.heartbeat === note.heartbeat ? known : this.hear(note, known !== undefined);
    this.heard.set(name, heard);
    return heard.seenMs !== null && this.clock.steadyMs() - heard.seenMs < STALE_MS;
  }

  private hear({ heartbeat }: PresenceNote, hasMoved: boolean): Heard {
    const isFresh = Math.abs(this.clock.wallMs() - Date.parse(heartbeat)) < STALE_MS;
    return { heartbeat, seenMs: hasMoved || isFresh ? this.clock.steadyMs() : null };
  }
}
