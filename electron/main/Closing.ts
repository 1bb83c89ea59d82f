/** How long a page may take to save before the user is asked. */
const PATIENCE_MS = 10_000;
/** How long a page that is alive may take to say so. */
const ANSWER_MS = 2_000;

/** What closing needs of the window; given from outside so that it can be tried without one. */
export interface ClosingHost {
  /** False when there is nothing to save or nobody to save it: nothing opened, or the page has crashed. */
  needsPage(): boolean;
  /** Asks the page to save and then to call {@link Closing.finish}. */
  askPage(): void;
  /** Resolves when the page's script runs; never when it hangs. */
  hearPage(): Promise<unknown>;
  /** True while the disk is busy with a save. */
  isSaving(): boolean;
  /** Asks the user whether to close all the same. */
  askUser(): Promise<boolean>;
  /** Notes what must be noted and removes the window for good. */
  destroy(): Promise<void>;
}

/**
 * Closes the window only after the page has saved. The page answers, or asks the user itself when saving
 * fails; only when it hangs, or the disk does, the user is asked from here.
 */
export class Closing {
  private isAsked = false;
  private patience: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly host: ClosingHost,
    private readonly patienceMs = PATIENCE_MS,
    private readonly answerMs = ANSWER_MS,
  ) {}

  /** The window's close button was pressed, or the program was asked to end. May come again and again. */
  async request(): Promise<void> {
    if (!this.host.needsPage()) return this.host.destroy();
    this.isAsked = true;
    this.host.askPage();
    this.bePatient();
  }

  /** The page has saved, or the user gave the changes up. @throws when nobody asked it to. */
  finish(): void {
    if (!this.isAsked) throw new Error("the window was not asked to close");
    this.stopWaiting();
    // Not before the page has its answer: it cannot be sent to a page that is gone.
    setImmediate(() => void this.host.destroy());
  }

  private bePatient(): void {
    this.stopWaiting();
    this.patience = setTimeout(() => void this.lookAtPage(), this.patienceMs);
  }

  private stopWaiting(): void {
    if (this.patience !== null) clearTimeout(this.patience);
    this.patience = null;
  }

  private async lookAtPage(): Promise<void> {
    const isAlive = await this.answers();
    if (this.patience === null) return;
    // A page that lives and saves nothing is asking the user, or the user has gone back to it.
    if (isAlive && !this.host.isSaving()) return this.stopWaiting();
    if (await this.host.askUser()) await this.host.destroy();
    else this.bePatient();
  }

  private async answers(): Promise<boolean> {
    if (!this.host.needsPage()) return false;
    const silence = new Promise<boolean>((resolve) => setTimeout(resolve, this.answerMs, false));
    const sign = this.host.hearPage().then(
      () => true,
      () => false,
    );
    return Promise.race([sign, silence]);
  }
}
