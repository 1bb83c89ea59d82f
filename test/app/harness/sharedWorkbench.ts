import type { ElectronApplication, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openDocument } from "./documents";
import { RunningWorkbench } from "./RunningWorkbench";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";

/** The program that all tests of a file work with. */
export interface SharedWorkbench {
  readonly page: Page;
  readonly app: ElectronApplication;
  /** As {@link RunningWorkbench.complaints}. */
  readonly complaints: readonly string[];
  /** Shows one of the workspace's documents and gives its text the keys. */
  readonly open: (document: string) => Promise<Page>;
}

/** Starts the program before a file's tests, and after them ends it and removes the workspace. */
export function shareWorkbench(workspace: TemporaryWorkspace, ...switches: string[]): SharedWorkbench {
  let running: RunningWorkbench;
  beforeAll(async () => {
    running = await RunningWorkbench.start(workspace, ...switches);
  });
  afterAll(async () => {
    await running.end();
    workspace.remove();
  });
  return {
    get page() {
      return running.page;
    },
    get app() {
      return running.app;
    },
    get complaints() {
      return running.complaints;
    },
    async open(document) {
      await openDocument(running.page, document, workspace.text(document));
      return running.page;
    },
  };
}
