// `npm run package`: packs what this machine can pack into release/, and starts the packed program once.
import fs from "node:fs";
import path from "node:path";
import { openDisplay } from "./setup/display.mjs";
import { exitOnSignals, exitWith } from "./setup/exit.mjs";
import { prepare } from "./setup/prepare.mjs";
import { root } from "./setup/root.mjs";

const release = path.join(root, "release");
const unpacked = path.join(release, "linux-unpacked");

async function main() {
  await prepare(root, { build: true });
  fs.rmSync(release, { recursive: true, force: true });
  if (process.platform === "linux") await packForLinux();
  else await packInstaller();
  return 0;
}

async function packForLinux() {
  // Imported here, for it imports packages that may just have been installed.
  const { packTarball, runBuilder, whyNoDeb } = await import("./packaging/archives.mjs");
  await step("folder", unpacked, () => runBuilder(root, ["--linux", "dir"]));
  const tarball = path.join(release, `${artifactName()}.tar.gz`);
  await step("tar.gz", tarball, () => packTarball(unpacked, tarball, artifactName()));
  const noDeb = await whyNoDeb(process.env);
  if (noDeb) console.log(`deb: skipped, for ${noDeb}.`);
  else await step("deb", release, () => runBuilder(root, ["--linux", "deb", "--prepackaged", unpacked]));
  await prove();
}

/** On Windows and macOS electron-builder makes its installer; the proof is for Linux. */
async function packInstaller() {
  const { runBuilder } = await import("./packaging/archives.mjs");
  await step("installer", release, () => runBuilder(root, []));
}

/**
 * @param {string} name
 * @param {string} result
 * @param {() => Promise<void>} work
 */
async function step(name, result, work) {
  const start = performance.now();
  await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${name}: ${path.relative(root, result)}, ${seconds} s`);
}

function artifactName() {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  return `${name}-${version}-linux-${process.arch}`;
}

async function prove() {
  const { provePackage } = await import("./packaging/provePackage.mjs");
  const executable = path.join(unpacked, "annotation-workbench");
  const packed = { folder: unpacked, executable, seeds: path.join(root, "seeds") };
  const display = await openDisplay();
  try {
    for (const line of await provePackage(packed, display.env)) console.log(`checked ${line}`);
  } finally {
    await display.close();
  }
}

exitOnSignals();
await exitWith(main);
