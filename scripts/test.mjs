// `npm test`: every check there is. `npm test -- unit` runs some of the stages, and
// `npm test -- app open` of these stages the test files with "open" in their names.

import { exitOnSignals, exitWith, explain } from "./setup/exit.mjs";
import { prepare } from "./setup/prepare.mjs";
import { root } from "./setup/root.mjs";

/** @typedef {import("./checks/stages.mjs").Stage} Stage */
/** @typedef {import("./checks/stages.mjs").Counts} Counts */

async function main() {
  const total = await runChecks(process.argv.slice(2));
  // The last line, always in this form: others read it.
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {string[]} args names of stages, all when there is none, and filters of test files
 * @returns {Promise<Counts>}
 */
async function runChecks(args) {
  try {
    await prepare(root, { build: false });
    const { testStages } = await import("./checks/stages.mjs");
    const stages = testStages(root);
    const chosen = stages.filter(({ name }) => args.includes(name));
    const filters = args.filter((arg) => !stages.some(({ name }) => name === arg));
    return await runStages(chosen.length > 0 ? chosen : stages, filters);
  } catch (error) {
    console.log(explain(error));
    return { passed: 0, failed: 1 };
  }
}

/**
 * Stops at the first stage that fails: what follows would fail for the same reason.
 *
 * @param {Stage[]} stages
 * @param {string[]} filters
 */
async function runStages(stages, filters) {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    const counts = await runStage(stage, filters);
    total.passed += counts.passed;
    total.failed += counts.failed;
    if (counts.failed > 0) break;
  }
  return total;
}

/**
 * @param {Stage} stage
 * @param {string[]} filters
 * @returns {Promise<Counts>}
 */
async function runStage(stage, filters) {
  const start = performance.now();
  const counts = await stage.run(filters).catch(asFailure);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const verdict = counts.failed === 0 ? "ok" : "FAILED";
  console.log(`[${stage.name}] ${verdict}, ${seconds} s`);
  return counts;
}

/** @param {unknown} error */
function asFailure(error) {
  console.log(explain(error));
  return { passed: 0, failed: 1 };
}

exitOnSignals();
await exitWith(main);
