// `node scripts/syncthing-trial.mjs [--keep]`: two Syncthing programs of their own on this machine share a workspace;
// shows a colleague's layer arriving, and a conflict copy of one's own layer being found and merged.
import path from "node:path";
import { ensureDependencies } from "./setup/dependencies.mjs";
import { exitOnSignals, exitWith } from "./setup/exit.mjs";
import { root } from "./setup/root.mjs";
import { run } from "./setup/run.mjs";

const MISSING =
  "Syncthing is not installed. Debian and Ubuntu: apt-get install syncthing; macOS: brew install syncthing; others: https://syncthing.net/downloads";

async function main() {
  const { code: missing } = await run("syncthing", ["--version"]);
  if (missing !== 0) {
    console.error(MISSING);
    return 1;
  }
  await ensureDependencies(root);
  const tsx = path.join(root, "node_modules", "tsx", "dist", "cli.mjs");
  const args = [tsx, path.join(root, "scripts/syncthing/trial.ts"), ...process.argv.slice(2)];
  const { code } = await run(process.execPath, args, { cwd: root, env: process.env, show: true });
  return code;
}

exitOnSignals();
await exitWith(main);
