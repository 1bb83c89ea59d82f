import path from "node:path";
import { ensureBuild } from "../setup/build.mjs";
import { ensureInputMethod } from "../setup/inputMethod.mjs";
import { run } from "../setup/run.mjs";
import { runVitest } from "./vitest.mjs";

/** @typedef {import("./vitest.mjs").Counts} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {(filters: string[]) => Promise<Counts>} run
 */

// core has its own settings (no DOM, no Node); Electron's types are those of the
// version we declare, and again those of the oldest one we run on.
const TYPE_PROJECTS = ["tsconfig.json", "core/tsconfig.json", "scripts/tsconfig.electron-33.json"];

const INPUT_METHOD_TEST = "test/app/inputMethod.test.ts";

/**
 * Everything `npm test` does, in its order: the quick answers first.
 *
 * @param {string} root
 * @returns {Stage[]}
 */
export function testStages(root) {
  return [
    { name: "types", run: () => checkTypes(root) },
    { name: "lint", run: () => check(root, "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]) },
    { name: "unit", run: (filters) => runVitest(root, ["core", "unit"], filters, testEnv()) },
    { name: "build", run: () => build(root) },
    { name: "app", run: (filters) => testApp(root, filters) },
  ];
}

/** @param {string} root */
async function checkTypes(root) {
  const runs = TYPE_PROJECTS.map((project) => check(root, "typescript/bin/tsc", ["-p", project]));
  const failed = (await Promise.all(runs)).reduce((sum, counts) => sum + counts.failed, 0);
  return { passed: 0, failed };
}

/**
 * Runs a tool that is silent about what is right. Its checks are not counted as tests,
 * but its failure is, so that nobody reads "0 failed" after one.
 *
 * @param {string} root
 * @param {string} tool its script inside node_modules
 * @param {string[]} args
 */
async function check(root, tool, args) {
  const script = path.join(root, "node_modules", tool);
  const { code, output } = await run(process.execPath, [script, ...args], { cwd: root });
  if (code !== 0) console.log(output.trimEnd());
  return { passed: 0, failed: code === 0 ? 0 : 1 };
}

/** @param {string} root */
async function build(root) {
  await ensureBuild(root);
  return { passed: 0, failed: 0 };
}

/**
 * @param {string} root
 * @param {string[]} filters
 */
async function testApp(root, filters) {
  await ensureBuild(root);
  const leftOut = (await ensureInputMethod()) ? [] : ["--exclude", INPUT_METHOD_TEST];
  return runVitest(root, ["app"], [...filters, ...leftOut], testEnv());
}

/** With CI set, vitest refuses `.only`, which would let the other tests pass unseen. */
function testEnv() {
  return { ...process.env, CI: "true" };
}
