// `npm run bench -- [options]`: sets up what is missing, then runs test/bench/run.ts with these options.
import path from "node:path";
import { openDisplay } from "./setup/display.mjs";
import { exitOnSignals, exitWith } from "./setup/exit.mjs";
import { prepare } from "./setup/prepare.mjs";
import { root } from "./setup/root.mjs";
import { run } from "./setup/run.mjs";

async function main() {
  await prepare(root, { build: true });
  const display = await openDisplay();
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const args = [tsx, "test/bench/run.ts", ...process.argv.slice(2)];
  try {
    const { code } = await run(process.execPath, args, { cwd: root, env: display.env, show: true });
    return code;
  } finally {
    await display.close();
  }
}

exitOnSignals();
await exitWith(main);
