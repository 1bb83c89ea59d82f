import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Name of the folder that the build puts beside the bundled program. */
const BUNDLED = "cmaps";

/** The folder of Adobe's character maps: beside the bundled program, or in the package where nothing is bundled. */
export function characterMaps(): string {
  const bundled = path.join(import.meta.dirname, BUNDLED);
  if (existsSync(bundled)) return bundled;
  const require = createRequire(import.meta.url);
  return path.join(path.dirname(require.resolve("pdfjs-dist/package.json")), BUNDLED);
}
