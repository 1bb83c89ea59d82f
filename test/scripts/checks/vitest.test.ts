import path from "node:path";
import { describe, expect, it } from "vitest";
import { readCounts } from "../../../scripts/checks/vitest.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

function report(numPassedTests: number, numFailedTests: number): string {
  const folder = temporaryFolder();
  writeFiles(folder, { "report.json": JSON.stringify({ numPassedTests, numFailedTests }) });
  return path.join(folder, "report.json");
}

describe("readCounts", () => {
  const cases: [string, number, number, number, { passed: number; failed: number }][] = [
    ["counts a good run", 12, 0, 0, { passed: 12, failed: 0 }],
    ["counts failed tests", 10, 2, 1, { passed: 10, failed: 2 }],
    ["counts a file that did not load as a failure", 12, 0, 1, { passed: 12, failed: 1 }],
    ["counts a run that tested nothing as a failure", 0, 0, 0, { passed: 0, failed: 1 }],
  ];
  it.each(cases)("%s", (_title, passed, failed, code, counts) => {
    expect(readCounts(report(passed, failed), code)).toEqual(counts);
  });

  it("counts a run that left no report as a failure", () => {
    expect(readCounts(path.join(temporaryFolder(), "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
  });
});
