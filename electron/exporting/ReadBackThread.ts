import { type Failure, type FailureParameter, failure } from "../../core/errors";
import type { FollowedCorpus, Follower } from "../storage/exporting/Follower";
import type { Expected } from "../storage/ReadBackCheck";
import { OwnThread } from "../threads/OwnThread";
import type { FromReadBack, ReadBackData, ToReadBack } from "./protocol";

/** Reads a corpus back in a thread of its own while it is being written. */
export class ReadBackThread implements Follower {
  private readonly thread: OwnThread<ToReadBack, FromReadBack>;
  private readonly ended: Promise<Failure | null>;
  private end: (problem: Failure | null) => void = () => {};
  private size = 0;

  /**
   * @param script - Of `worker.ts`, built.
   * @param read - Told how many more documents have been read back.
   */
  constructor(
    script: string,
    followed: FollowedCorpus,
    private readonly read: (documents: number) => void,
  ) {
    this.ended = new Promise((resolve) => {
      this.end = resolve;
    });
    this.thread = new OwnThread<ToReadBack, FromReadBack>({
      script,
      given: (): ReadBackData => ({ followed }),
      keepsProgram: true,
      hear: (message) => this.hear(message),
      lost: (reason) => this.end(failure("export-failed", { reason })),
    });
    this.thread.begin();
  }

  written(size: number, expected: readonly Expected[]): void {
    this.size = size;
    this.thread.tell({ size, expected, isWhole: false });
  }

  finish(): Promise<Failure | null> {
    this.thread.tell({ size: this.size, expected: [], isWhole: true });
    return this.ended;
  }

  stop(): void {
    void this.thread.end();
    this.end(null);
  }

  private hear(message: FromReadBack): void {
    if (message.kind === "read") this.read(message.documents);
    else this.end(refusal(message.problem));
  }
}

const refusal = (problem: FailureParameter | null) =>
  problem === null ? null : failure("export-not-verified", { problem });
