import { SetupError } from "./exit.mjs";
import { missingPackages } from "./missingPackages.mjs";
import { lastLine, run } from "./run.mjs";

const INSTALL = ["install", "-y", "--no-install-recommends"];
// Another apt may be at work, for instance the nightly upgrade.
const WAIT_FOR_LOCK = ["-o", "DPkg::Lock::Timeout=120"];

/**
 * Makes sure Electron has its system libraries, a display to draw on, and a Chinese font.
 *
 * As root with apt it installs what is missing; else it throws, with the exact
 * command to run as its message. On other systems than Linux there is nothing to do.
 *
 * @param {string} executable Electron's
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== "linux") return;
  const { packages, unknown } = await lookAround(executable);
  if (unknown.length > 0) throw new SetupError(`Electron needs ${unknown.join(", ")}, not found here.`);
  if (packages.length === 0) return;
  await installPackages(packages);
  const left = await lookAround(executable);
  if (left.packages.length > 0) throw new SetupError(howToInstall(left.packages));
}

/** @param {string[]} packages */
export function howToInstall(packages) {
  const names = packages.join(" ");
  return `System packages are missing; run: sudo apt-get update && sudo apt-get ${INSTALL.join(" ")} ${names}`;
}

/** @param {string} executable */
async function lookAround(executable) {
  const ldd = await run("ldd", [executable]);
  if (ldd.code === 127)
    throw new SetupError("ldd is needed to look for missing libraries (package libc-bin).");
  const chineseFonts = await run("fc-list", [":lang=zh", "family"]);
  return missingPackages({
    lddOutput: ldd.output,
    hasDisplay: hasDisplay(),
    hasXvfb: await exists("Xvfb"),
    hasFontconfig: chineseFonts.code !== 127,
    hasChineseFont: chineseFonts.code === 0 && chineseFonts.output.trim() !== "",
  });
}

/** Whether there is a display to open a window on. */
export function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {string} command */
export async function exists(command) {
  const { code } = await run("sh", ["-c", `command -v ${command}`]);
  return code === 0;
}

/**
 * The package lists of a fresh container are empty and those of an old one name
 * files that are gone, so a first failure is answered by fetching the lists.
 *
 * @param {string[]} packages
 * @throws SetupError with the command to run, when it is not for us to install or went wrong
 */
export async function installPackages(packages) {
  if (process.getuid?.() !== 0 || !(await exists("apt-get"))) throw new SetupError(howToInstall(packages));
  console.log(`Installing system packages: ${packages.join(" ")} …`);
  const first = await aptGet([...INSTALL, ...(await currentNames(packages))]);
  if (first.code === 0) return;
  await aptGet(["update"]);
  const second = await aptGet([...INSTALL, ...(await currentNames(packages))]);
  if (second.code === 0) return;
  throw new SetupError(`apt-get could not install ${packages.join(" ")}: ${lastLine(second.output)}`);
}

/** @param {string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return run("apt-get", ["-qq", ...WAIT_FOR_LOCK, ...args], { env });
}

/**
 * Debian 13 and Ubuntu 24.04 renamed some libraries (libasound2 to libasound2t64).
 *
 * @param {string[]} packages
 */
async function currentNames(packages) {
  const renamed = packages.map((name) => `${name}t64`);
  const known = await run("apt-cache", ["pkgnames", "lib"]);
  const names = new Set(known.output.split("\n"));
  return packages.map((name, i) => (names.has(renamed[i] ?? "") ? `${name}t64` : name));
}
