import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(import.meta.dirname, "../../fixtures/agreement");

/** A vector as it stands in its file. */
export interface Vector {
  readonly id: string;
  readonly input: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number | { readonly exact?: number; readonly [key: string]: unknown };
}

/** The vector files by the names of their measures. */
export const vectorFiles: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => path.basename(name, ".json"));

/** A vector file as it stands. */
export function readVectorFile(name: string): { readonly vectors: readonly Vector[] } {
  return JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
}
