import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Closing, type ClosingHost } from "../../../electron/main/Closing";

const PATIENCE_MS = 10_000;
const ANSWER_MS = 2_000;

/** A window whose page does what the test says; notes what is done to it. */
class Window implements ClosingHost {
  readonly done: string[] = [];
  isNeeded = true;
  isAlive = true;
  isBusy = false;
  userWantsToClose = false;

  needsPage = () => this.isNeeded;
  isSaving = () => this.isBusy;
  hearPage = () => (this.isAlive ? Promise.resolve() : new Promise(() => undefined));
  askPage = () => void this.done.push("page asked");
  askUser = async () => {
    this.done.push("user asked");
    return this.userWantsToClose;
  };
  destroy = async () => void this.done.push("closed");
}

let window: Window;
let closing: Closing;
beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
  closing = new Closing(window);
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("a window that is to close", () => {
  it("waits for its page to save", async () => {
    await closing.request();
    expect(window.done).toEqual(["page asked"]);
    closing.finish();
    await wait(PATIENCE_MS * 3);
    expect(window.done).toEqual(["page asked", "closed"]);
  });

  it("closes at once when there is nothing to save or nobody to save it", async () => {
    window.isNeeded = false;
    await closing.request();
    expect(window.done).toEqual(["closed"]);
  });

  it("is left to its page for as long as that lives: it may be asking the user", async () => {
    await closing.request();
    await wait(PATIENCE_MS * 10);
    expect(window.done).toEqual(["page asked"]);
    await closing.request();
    expect(window.done).toEqual(["page asked", "page asked"]);
  });

  it("asks the user when the page hangs, and closes when they want it", async () => {
    window.isAlive = false;
    window.userWantsToClose = true;
    await closing.request();
    await wait(PATIENCE_MS + ANSWER_MS - 1);
    expect(window.done).toEqual(["page asked"]);
    await wait(1);
    expect(window.done).toEqual(["page asked", "user asked", "closed"]);
  });

  it("asks again later when the user wants to wait, and no more once the page has saved", async () => {
    window.isAlive = false;
    await closing.request();
    await wait((PATIENCE_MS + ANSWER_MS) * 2);
    expect(window.done).toEqual(["page asked", "user asked", "user asked"]);
    closing.finish();
    await wait((PATIENCE_MS + ANSWER_MS) * 3);
    expect(window.done).toEqual(["page asked", "user asked", "user asked", "closed"]);
  });

  it("asks the user when the page lives and the disk does not answer", async () => {
    window.isBusy = true;
    await closing.request();
    await wait(PATIENCE_MS);
    expect(window.done).toEqual(["page asked", "user asked"]);
  });

  it("cannot be closed by a page that was not asked", () => {
    expect(() => closing.finish()).toThrow("the window was not asked to close");
    expect(window.done).toEqual([]);
  });
});
