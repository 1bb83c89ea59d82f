import fs from "node:fs";
import path from "node:path";
import { contentHash } from "./contentHash.mjs";
import { SetupError } from "./exit.mjs";
import { run } from "./run.mjs";

const SOURCES = [
  "core",
  "electron",
  "renderer",
  "scripts/electron.vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const OUTPUTS = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];
const STAMP = "out/sources.sha256";

/**
 * Builds the program into out/ unless out/ was built from exactly these sources.
 *
 * @param {string} root
 */
export async function ensureBuild(root) {
  const sources = contentHash(root, SOURCES);
  if (isBuilt(root, sources)) return;
  console.log("Building …");
  const stamp = path.join(root, STAMP);
  fs.rmSync(stamp, { force: true });
  await build(root);
  fs.writeFileSync(stamp, sources);
}

/**
 * @param {string} root
 * @param {string} sources
 */
export function isBuilt(root, sources) {
  const stamp = path.join(root, STAMP);
  if (!OUTPUTS.every((file) => fs.existsSync(path.join(root, file)))) return false;
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === sources;
}

/** @param {string} root */
async function build(root) {
  const tool = path.join(root, "node_modules", "electron-vite", "bin", "electron-vite.js");
  const args = [tool, "build", "--config", "scripts/electron.vite.config.ts", "--logLevel", "warn"];
  const { code, output } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw new SetupError(`${output.trimEnd()}\nThe build failed (${code}), see above.`);
}
