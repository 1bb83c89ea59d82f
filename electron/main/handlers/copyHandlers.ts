import path from "node:path";
import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import { changedReviews, copyUnsaved } from "../../storage/copyUnsaved";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { folderNameAt } from "./exportHandlers";

/** The part of saving a copy that needs a desktop. */
export interface CopyDesktop {
  /** Asks for the folder that a copy goes into; null when the user cancels. */
  readonly chooseCopyFolder: () => Promise<string | null>;
}

/** Writes what the workspace does not take to a place where it can be written. */
export function copyHandlers(
  { workspace, settings }: Session,
  { chooseCopyFolder }: CopyDesktop,
): Pick<Handlers, "saveCopy"> {
  return {
    async saveCopy({ layers, reviews }) {
      const { annotator } = settings.value;
      if (annotator === null) return err(failure("save-no-annotator", {}));
      const other = layers.find((layer) => layer.annotator !== annotator);
      if (other) return err(failure("save-not-yours", { file: `${other.annotator}.json` }));
      const parent = await chooseCopyFolder();
      if (parent === null) return ok(null);
      const folder = path.join(parent, folderNameAt(`not-saved-${annotator}`, new Date()));
      const changed = await changedReviews(workspace.files, annotator, reviews);
      const copied = await copyUnsaved(folder, layers, changed);
      return copied.ok ? ok({ folder }) : copied;
    },
  };
}
