import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";

/**
 * The switches burnt into a packed program, by electron-builder's names for them.
 *
 * Nobody can turn the program into a Node interpreter or a debuggee by an option or an
 * environment variable, and it loads its code from app.asar alone. file: URLs get no
 * rights beyond a browser's, for the window uses app:// only. The snapshot stays off:
 * the registry's runtime does not have one.
 */
export const FUSES = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

// The wire is text, one character a fuse.
const ON = "1".charCodeAt(0);
const OFF = "0".charCodeAt(0);

/**
 * The fuses that are not set as `FUSES` says, by name.
 *
 * @param {string} executable
 * @returns {Promise<string[]>} empty when all are right
 */
export async function wrongFuses(executable) {
  const wire = /** @type {Record<number, number>} */ (await getCurrentFuseWire(executable));
  return Object.entries(FUSES)
    .filter(([name, on]) => wire[indexOf(name)] !== (on ? ON : OFF))
    .map(([name]) => name);
}

/**
 * electron-builder writes runAsNode where @electron/fuses writes RunAsNode.
 *
 * @param {string} name
 */
function indexOf(name) {
  const key = name.replace(/^./, (first) => first.toUpperCase());
  return FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (key)];
}
