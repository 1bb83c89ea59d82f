import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { needsDisplay } from "../scripts/setup/display.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** As long as a state may take to appear elsewhere in the harness; a second is not enough under load. */
const expect = { poll: { timeout: 15_000 } };

/** What all tests without a window have in common. */
const unit = {
  environment: "node",
  // The default leaves one processor idle: half of a small machine.
  maxWorkers: os.availableParallelism(),
  testTimeout: 30_000,
  expect,
} as const;

const globalSetup = "test/programs/folder.ts";

export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          ...unit,
          name: "core",
          include: ["test/core/**/*.test.ts"],
          // Nothing in core keeps state that a test could see, and loading it anew took longer than its tests.
          isolate: false,
        },
      },
      {
        root,
        test: {
          ...unit,
          name: "unit",
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: ["test/app/**", "test/bench/**", "test/core/**"],
          globalSetup,
        },
      },
      {
        root,
        test: {
          name: "crash",
          environment: "node",
          include: ["test/crash/**/*.test.ts"],
          globalSetup,
          env: { CRASH_KILLS: "220" },
        },
      },
      {
        root,
        test: {
          name: "app",
          environment: "node",
          include: ["test/app/**/*.test.ts"],
          globalSetup: [globalSetup, "test/app/displays.ts"],
          setupFiles: "test/app/ownDisplay.ts",
          pool: "forks",
          // On one display, two windows would fight over the focus and the clipboard.
          maxWorkers: needsDisplay() ? os.availableParallelism() : 1,
          // Loading the driver anew for each file takes a second; nothing in the harness keeps state.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
    ],
  },
});
