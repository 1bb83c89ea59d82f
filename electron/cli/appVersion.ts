import { readFileSync } from "node:fs";

/** The program's version, from `package.json`. */
export function appVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}
