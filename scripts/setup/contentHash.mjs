import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

/**
 * A sha256 over the names and bytes of the given files and of all files in the given folders.
 *
 * Times are left out on purpose: a checkout or a copy changes them and not the content.
 * A path that does not exist counts as absent, so that adding it changes the hash.
 *
 * @param {string} root
 * @param {string[]} paths relative to `root`
 * @returns {string} hexadecimal
 */
export function contentHash(root, paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap((at) => filesAt(root, at)).sort()) {
    const bytes = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @param {string} at
 * @returns {string[]}
 */
function filesAt(root, at) {
  const stat = fs.statSync(path.join(root, at), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [at];
  return fs.readdirSync(path.join(root, at)).flatMap((name) => filesAt(root, `${at}/${name}`));
}
