import { join } from "node:path";
import { withoutByteOrderMark } from "../../core/text/byteOrderMark";
import { type FileStamp, isSameStamp, readBounded, stampAt } from "../storage/readBounded";
import { STORED_FILE_LIMIT } from "../storage/storedFile";

/** How long things take to settle, in milliseconds. */
export interface SettlingTimes {
  /** Between two looks at what is being written. */
  readonly look: number;
  /** A file that has not changed for this long is taken as written. */
  readonly quiet: number;
  /** One that is written again and again is taken after this, when it is whole. */
  readonly longest: number;
  /** Programs that synchronise remove a file before they put the next version there. */
  readonly gone: number;
  /** One that is not whole is taken for broken when nothing has been added to it for this long. */
  readonly grace: number;
}

const usualTimes: SettlingTimes = { look: 100, quiet: 200, longest: 1000, gone: 500, grace: 4000 };

/** How many files are looked at together. */
const AT_A_TIME = 16;

/** What a file's content tells of it. */
interface Content {
  /** False for one that breaks off in the middle of its JSON, or never was any. */
  readonly isWhole: boolean;
  /** Whose it says it is; null where it does not say, or was not read. */
  readonly annotator: string | null;
}

/** A file as it came to rest. */
export interface SettledFile extends Content {
  /** Null when there is none. */
  readonly stamp: FileStamp | null;
}

interface Waiting {
  stamp: FileStamp | null;
  /** Null until that state has been read. */
  content: Content | null;
  /** When that state was first seen. */
  sinceMs: number;
  readonly touchedMs: number;
}

/** Waits for files that are being written until they are whole or their writer has given up. */
export class Settling {
  private readonly waiting = new Map<string, Waiting>();
  private timer: NodeJS.Timeout | null = null;

  /**
   * @param root - The workspace's folder, absolute; files are paths inside it, with `/`.
   * @param settled - Told of each file once it is at rest.
   * @param isJson - True for the files whose content tells whether they are whole.
   */
  constructor(
    private readonly root: string,
    private readonly settled: (file: string, found: SettledFile) => void,
    private readonly isJson: (file: string) => boolean,
    private readonly times: SettlingTimes = usualTimes,
  ) {}

  /** A file has been made, changed or removed. */
  touch(file: string): void {
    const nowMs = performance.now();
    if (!this.waiting.has(file))
      this.waiting.set(file, { stamp: null, content: null, sinceMs: nowMs, touchedMs: nowMs });
    this.timer ??= setTimeout(() => void this.look(), this.times.look);
  }

  /** Forgets what it was waiting for. */
  clear(): void {
    this.waiting.clear();
  }

  private async look(): Promise<void> {
    const files = [...this.waiting.keys()].values();
    const lane = async () => {
      for (const file of files) await this.lookAt(file);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, lane));
    this.timer = this.waiting.size > 0 ? setTimeout(() => void this.look(), this.times.look) : null;
  }

  private async lookAt(file: string): Promise<void> {
    const waiting = this.waiting.get(file);
    const path = join(this.root, file);
    const stamp = await stampAt(path);
    // One that the system will not tell of now is asked again.
    if (!waiting || stamp === undefined) return;
    if (!isSameStamp(stamp, waiting.stamp)) {
      Object.assign(waiting, { stamp, content: null, sinceMs: performance.now() });
      return;
    }
    waiting.content ??= stamp === null || !this.isJson(file) ? untold : await contentOf(path);
    if (this.isAtRest(waiting)) this.take(file, waiting);
  }

  private isAtRest({ stamp, content, sinceMs, touchedMs }: Waiting): boolean {
    const isWhole = content?.isWhole;
    const { quiet, gone, grace, longest } = this.times;
    const nowMs = performance.now();
    if (isWhole && stamp && nowMs - touchedMs >= longest) return true;
    return nowMs - sinceMs >= (stamp === null ? gone : isWhole ? quiet : grace);
  }

  private take(file: string, { stamp, content }: Waiting): void {
    this.waiting.delete(file);
    this.settled(file, { ...(content ?? broken), stamp });
  }
}

const untold: Content = { isWhole: true, annotator: null };
const broken: Content = { isWhole: false, annotator: null };

/** What is no file or too large to be read is for its reader to refuse: nothing is gained by waiting. */
async function contentOf(file: string): Promise<Content> {
  try {
    const read = await readBounded(file, STORED_FILE_LIMIT);
    if (read.kind !== "read") return untold;
    return {
      isWhole: true,
      annotator: annotatorIn(JSON.parse(withoutByteOrderMark(read.bytes.toString()))),
    };
  } catch {
    return broken;
  }
}

function annotatorIn(json: unknown): string | null {
  const { annotator = null } = (json ?? {}) as { annotator?: unknown };
  return typeof annotator === "string" ? annotator : null;
}
