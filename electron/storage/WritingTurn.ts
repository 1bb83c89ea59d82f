import type { ListFolder } from "./namesIn";
import { writersOf } from "./temporaryFile";

/** How often the folder is looked at while another program writes. */
const LOOK_MS = 5;

/** Writing a shared file takes milliseconds: who takes longer hangs, or was left by a crash on another machine. */
const PATIENCE_MS = 2_000;

/**
 * Lets one program at a time replace a file that several write, without a lock that a crash could leave
 * shut. The temporary file that each one makes first is its flag: of two writers who look for the other's
 * after putting up their own, at least one sees it, and the one whose name sorts later steps back. So
 * nobody renames between another's last look at the file and that one's rename.
 *
 * @see L. Lamport, The Mutual Exclusion Problem, Part II (1986): the one-bit algorithm
 */
export class WritingTurn {
  /** Flags that were waited for too long, and count no more. */
  private readonly hanging = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly list?: ListFolder,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** Resolves when nobody is writing the file. */
  async quiet(): Promise<void> {
    await this.comes("");
  }

  /** True once nobody else is writing the file; false as soon as one is who goes first. */
  async comes(own: string): Promise<boolean> {
    for (let waitedMs = 0; ; waitedMs += LOOK_MS) {
      const others = await this.others(own);
      if (others.length === 0) return true;
      if (others.some((each) => each < own)) return false;
      if (waitedMs >= this.patienceMs) for (const each of others) this.hanging.add(each);
      else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  private async others(own: string): Promise<string[]> {
    const writers = await writersOf(this.file, this.list);
    return writers.filter((name) => name !== own && !this.hanging.has(name));
  }
}
