import { AgreementThread, type AgreementThreadOptions } from "./AgreementThread";

/**
 * Measures for reports, each in a thread of its own: neither the view of agreement, whose latest measuring wins, nor
 * another report ends it.
 */
export class ReportMeasuring {
  private readonly underWay = new Set<AgreementThread>();

  constructor(private readonly options: AgreementThreadOptions) {}

  /** As {@link AgreementThread.measure}, but ended by {@link cancel} alone. */
  readonly measure: AgreementThread["measure"] = async (...asked) => {
    const thread = new AgreementThread(this.options);
    this.underWay.add(thread);
    try {
      return await thread.measure(...asked);
    } finally {
      this.underWay.delete(thread);
    }
  };

  /** Ends all that is under way; nothing of it is left. */
  cancel(): void {
    for (const thread of this.underWay) thread.cancel();
  }
}
