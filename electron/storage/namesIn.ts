import { readdir } from "node:fs/promises";
import { reasonOf, systemCode } from "./systemError";

/**
 * The names in a folder; none when there is no such folder, or a file in its place.
 *
 * @throws when the folder is there and may not be listed.
 */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return [];
    throw new Error(`${folder} could not be listed: ${reasonOf(error)}`, { cause: error });
  }
}
