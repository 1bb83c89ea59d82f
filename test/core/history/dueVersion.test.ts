import { expect, it } from "vitest";
import { dueVersion, KEEP_EVERY_CHANGES, KEEP_EVERY_MS } from "../../../core/history/dueVersion";

const NOW = Date.parse("2026-11-21T12:00:00.000Z");

it.each([
  ["the first change of a session", { keptAt: null, changes: 0 }, "opened"],
  ["a change right after it", { keptAt: NOW, changes: 1 }, null],
  ["a change just before the time is up", { keptAt: NOW - KEEP_EVERY_MS + 1, changes: 1 }, null],
  ["a change after that time", { keptAt: NOW - KEEP_EVERY_MS, changes: 1 }, "editing"],
  ["that time without a change", { keptAt: NOW - KEEP_EVERY_MS, changes: 0 }, null],
  ["fewer changes than many", { keptAt: NOW, changes: KEEP_EVERY_CHANGES - 1 }, null],
  ["many changes in no time", { keptAt: NOW, changes: KEEP_EVERY_CHANGES }, "editing"],
  ["a clock that was put back", { keptAt: NOW + 40 * KEEP_EVERY_MS, changes: 1 }, "editing"],
])("after %s a version is due or not", (_, since, due) => {
  expect(dueVersion(since, NOW)).toBe(due);
});
