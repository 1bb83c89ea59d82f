import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import type { TextReader } from "../../importing/TextReader";
import { textFileOf } from "../../storage/documents";
import { TextFiles } from "../../storage/TextFiles";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Shows how texts of the workspace would read, takes them away, and puts them back. */
export function textHandlers(
  { workspace }: Session,
  reader: TextReader,
): Pick<Handlers, "previewDocument" | "removeDocument" | "listTextBin" | "putTextBack"> {
  const { files } = workspace;
  const texts = new TextFiles(files);
  return {
    async previewDocument({ document, encoding }) {
      const { path, name } = await textFileOf(files, document);
      if (!(await files.holds(path))) return err(failure("path-outside", { name }));
      const file = { path, name, entry: null, kind: "text", bytes: 0, folder: "" } as const;
      return ok((await reader.preview(file, encoding)).preview);
    },
    removeDocument: ({ document }) => texts.remove(document),
    listTextBin: async () => ok(await texts.listBin()),
    putTextBack: ({ file }) => texts.putBack(file),
  };
}
