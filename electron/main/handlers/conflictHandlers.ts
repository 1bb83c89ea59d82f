import { failure } from "../../../core/errors";
import { conflictCopyName } from "../../../core/merge/conflictCopyName";
import type { DocumentId } from "../../../core/model/ids";
import { err, ok, type Result } from "../../../core/result";
import { findUndecided } from "../../conflicts/findUndecided";
import { isMarked, type LayerPlace } from "../../conflicts/layerSides";
import { mergeBeside } from "../../conflicts/mergeBeside";
import { mergeConflict, previewConflict } from "../../conflicts/mergeConflict";
import { mergeProjectCopy } from "../../conflicts/mergeShared";
import type { ParsedRequest } from "../../ipc/contract";
import { VersionStore } from "../../storage/VersionStore";
import { LAYER_ENDING, PROJECT_FILE } from "../../storage/WorkspaceFolder";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

type ConflictHandlers = Pick<Handlers, "listConflicts" | "previewConflict" | "mergeConflict" | "mergeShared">;

/** Finds and merges second versions of files; of layers only those of the annotator in the settings. */
export function conflictHandlers(session: Session): ConflictHandlers {
  const { workspace, layers, settings } = session;
  return {
    listConflicts: async () => ok(await findUndecided(workspace.files, settings.value.annotator)),
    async previewConflict({ document, file }) {
      const place = await layerPlace(session, document, file);
      return place.ok ? previewConflict(place.value) : place;
    },
    async mergeConflict({ document, file, state, decisions }) {
      const place = await layerPlace(session, document, file);
      return place.ok ? mergeConflict(place.value, layers, { state, decisions: new Map(decisions) }) : place;
    },
    mergeShared: (request) => mergeShared(session, request),
  };
}

async function layerPlace(
  { workspace, settings }: Session,
  document: DocumentId,
  file: string,
): Promise<Result<LayerPlace>> {
  const { annotator } = settings.value;
  if (annotator === null) return err(failure("save-no-annotator", {}));
  if (!isMarked({ annotator, file }) && !isCopyOf(annotator + LAYER_ENDING, file)) return notYours(file);
  const source = await workspace.readDocument(document);
  if (!source.ok) return source;
  const { files: folder } = workspace;
  return ok({ folder, versions: new VersionStore(folder), source: source.value, annotator, file });
}

async function mergeShared(
  { workspace: { files: folder }, settings }: Session,
  { kind, document, file }: ParsedRequest<"mergeShared">,
): Promise<Result<null>> {
  if (kind === "project")
    return isCopyOf(PROJECT_FILE, file) ? mergeProjectCopy(folder, file) : notYours(file);
  const { annotator } = settings.value;
  const own = annotator + LAYER_ENDING;
  if (annotator === null || document === null || !(file === own || isCopyOf(own, file)))
    return notYours(file);
  return mergeBeside({ folder, document, annotator, kind }, file);
}

/** Judged by the name once more: the page may only have such a file merged as {@link findConflicts} lists. */
function isCopyOf(original: string, file: string): boolean {
  return conflictCopyName(file, new Set([original]))?.original === original;
}

function notYours(file: string): Result<never> {
  const original = conflictCopyName(file)?.original ?? file;
  return err(failure("conflict-not-yours", { file, annotator: original.slice(0, -LAYER_ENDING.length) }));
}
