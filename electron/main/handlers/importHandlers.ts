import { failure } from "../../../core/errors";
import { err, ok, type Result } from "../../../core/result";
import { type ImportItem, importTexts } from "../../importing/importTexts";
import { KnownTexts } from "../../importing/KnownTexts";
import { Offers } from "../../importing/Offers";
import type { StoppableReader } from "../../importing/TextReader";
import type { ParsedRequest } from "../../ipc/contract";
import type { ImportProgress } from "../../ipc/importing";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { UnderWay } from "./UnderWay";

/** The parts of adding texts that need a desktop. */
export interface ImportDesktop {
  /** Asks for files or for a folder; null when the user cancels. */
  readonly chooseTexts: (what: "files" | "folder") => Promise<readonly string[] | null>;
}

/**
 * Adds texts that the user chooses or drops. The page knows files by a ticket and a number; their paths stay
 * here.
 *
 * @param report - Told how far adding is.
 */
export function importHandlers(
  { workspace, project }: Session,
  { chooseTexts }: ImportDesktop,
  reader: StoppableReader,
  report: (progress: ImportProgress) => void,
): Pick<Handlers, "chooseTexts" | "offerDropped" | "previewImport" | "importTexts" | "cancelImport"> {
  const offers = new Offers(reader);
  const underWay = new UnderWay();
  let known: Promise<KnownTexts> | null = null;
  const knownTexts = async () => KnownTexts.in(workspace, (await workspace.loadProject()).project);
  const offer = (paths: readonly string[]) => {
    known = null;
    return offers.make(paths);
  };
  return {
    async chooseTexts({ what }) {
      const paths = await chooseTexts(what);
      return paths === null ? ok(null) : offer(paths);
    },
    offerDropped: ({ paths }) => offer(paths),
    async previewImport({ ticket, id, encoding }) {
      const file = offers.file(ticket, id);
      if (!file) return err(failure("import-gone", {}));
      const { preview, own } = await reader.preview(file, encoding);
      known ??= knownTexts();
      return ok({ ...preview, known: own && (await (await known).find(own)) });
    },
    async importTexts(request) {
      const items = itemsOf(offers, request);
      if (!items.ok) return items;
      const tell = (done: number, total: number) => report({ done, total });
      return underWay.run((signal) =>
        importTexts(items.value, {
          workspace,
          project,
          reader,
          folder: request.folder,
          signal,
          report: tell,
        }).finally(() => {
          known = null;
        }),
      );
    },
    async cancelImport() {
      const ended = underWay.cancel();
      reader.stop();
      await ended;
      return ok(null);
    },
  };
}

function itemsOf(
  offers: Offers,
  { ticket, files }: ParsedRequest<"importTexts">,
): Result<readonly ImportItem[]> {
  const items = files.flatMap(({ id, encoding }) => {
    const file = offers.file(ticket, id);
    return file ? [{ id, file, encoding }] : [];
  });
  return items.length === files.length ? ok(items) : err(failure("import-gone", {}));
}
