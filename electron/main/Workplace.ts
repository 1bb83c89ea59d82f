import type { Work } from "./beginWork";
import type { Session } from "./Session";

/** The workspace that is open with all that works on it; another one can take its place. */
export class Workplace {
  private current: Work;

  constructor(
    session: Session,
    private readonly begin: (session: Session) => Work,
  ) {
    this.current = begin(session);
  }

  get work(): Work {
    return this.current;
  }

  get session(): Session {
    return this.current.session;
  }

  /** Resolves when everything asked of the storage so far is on disk or has failed. */
  async settled(): Promise<void> {
    await Promise.all([this.session.layers.settled(), this.session.project.settled()]);
  }

  /** Ends the work on one workspace and begins it on another; the page has to be loaded anew then. */
  async moveTo(session: Session): Promise<void> {
    await this.settled();
    const before = this.current;
    this.current = this.begin(session);
    await stopWork(before);
  }

  /** Ends the work. */
  stop(): Promise<void> {
    return stopWork(this.current);
  }
}

async function stopWork({ threads, watch, stopExporting, stopAdding }: Work): Promise<void> {
  const { search, agreement, reports, findings, review, suggest } = threads;
  await Promise.all([stopExporting(), stopAdding()]);
  agreement.cancel();
  reports.cancel();
  findings.cancel();
  // Not waited for: it may be in the middle of a long text.
  void search.stop();
  void review.stop();
  void suggest.stop();
  await watch.stop();
}
