import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    /** What a screen reader has been told since somebody began to listen. */
    announcements?: string[];
  }
}

/** Waits until a screen reader is told this, after what it has been told until now. */
export async function announcing(page: Page, text: string, act: () => Promise<void>): Promise<void> {
  await listen(page);
  await act();
  await expect.poll(() => page.evaluate(() => window.announcements)).toContain(text);
}

/** Keeps every announcement, as one may follow another before a test can look. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const isNew = window.announcements === undefined;
    window.announcements = [];
    const announcer = document.querySelector('[data-testid="announcer"]');
    if (!isNew || !announcer) return;
    const said = () => window.announcements?.push(announcer.textContent ?? "");
    new MutationObserver(said).observe(announcer, { childList: true, subtree: true, characterData: true });
  });
}
