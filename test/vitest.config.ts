import os from "node:os";
import path from "node:path";
import { defineConfig } from "vitest/config";

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
          globalSetup,
          pool: "forks",
          // One Electron at a time: two on a small machine fight over focus and processor.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
    ],
  },
});
