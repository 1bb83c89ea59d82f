import { readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { readsBlock } from "./blockingReads";
import { reasonOf, systemCode } from "./systemError";

/** Lists the names in a folder, as the system does. */
export type ListFolder = (folder: string) => Promise<string[]>;

const listed: ListFolder = async (folder) => (readsBlock() ? readdirSync(folder) : readdir(folder));

/**
 * The names in a folder; none when there is no such folder, or a file in its place.
 *
 * @throws when the folder is there and may not be listed.
 */
export async function namesIn(folder: string, list: ListFolder = listed): Promise<string[]> {
  try {
    return await list(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return [];
    throw new Error(`${folder} could not be listed: ${reasonOf(error)}`, { cause: error });
  }
}
