import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { run } from "../setup/run.mjs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Runs projects of test/vitest.config.ts, their output on the terminal.
 *
 * @param {string} root
 * @param {("core" | "unit" | "app")[]} projects
 * @param {string[]} filters parts of test file names, none for all; and options of vitest
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Counts>}
 */
export async function runVitest(root, projects, filters, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "workbench-test-"));
  const report = path.join(folder, "report.json");
  const tool = path.join(root, "node_modules", "vitest", "vitest.mjs");
  const args = [
    "run",
    "--config",
    "test/vitest.config.ts",
    ...projects.flatMap((project) => ["--project", project]),
    ...filters,
  ];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  try {
    const { code } = await run(process.execPath, [tool, ...args, ...reporters], {
      cwd: root,
      env,
      show: true,
    });
    return readCounts(report, code);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The counts of vitest's JSON report. A run that went wrong has at least one failure,
 * also when no test failed: a file that does not load, an error after the last test,
 * or a run in which nothing was tested.
 *
 * @param {string} report may be missing when vitest ended early
 * @param {number} code vitest's exit code
 * @returns {Counts}
 */
export function readCounts(report, code) {
  if (!fs.existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(fs.readFileSync(report, "utf8"));
  const wentWrong = code !== 0 || passed === 0;
  return { passed, failed: wentWrong ? Math.max(1, failed) : failed };
}
