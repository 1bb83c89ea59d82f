import type { Handlers } from "../requests";
import { type FileDesktop, writeExport } from "./writeExport";

/** Writes the pictures that the page draws of its charts. */
export function chartHandlers({ chooseFile }: FileDesktop): Pick<Handlers, "saveChart"> {
  return {
    async saveChart({ kind, name, content }) {
      return writeExport(await chooseFile(`${name}.${kind}`), content);
    },
  };
}
