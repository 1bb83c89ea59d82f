import { basename } from "node:path";
import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { err, ok, type Result } from "../../core/result";
import type { BesideKind } from "../ipc/conflicts";
import { ReplacementRefused, writeDurably } from "../storage/durableFile";
import { checkPlace, parseOwned } from "../storage/layerOnDisk";
import { isSameStamp } from "../storage/readBounded";
import { SharedFile } from "../storage/SharedFile";
import { saveFailure } from "../storage/saveFailure";
import { readStored } from "../storage/storedFile";
import { LAYER_ENDING, type WorkspaceFile, type WorkspaceFolder } from "../storage/WorkspaceFolder";
import { type BesideForm, parseMarked, withForm } from "./besideForms";
import { copiesOf } from "./copiesOf";
import { hasMarks } from "./hasMarks";
import { mergeCopy } from "./mergeShared";

/** One kind of what one person has on a document beside a layer. */
export interface BesidePlace {
  readonly folder: WorkspaceFolder;
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
  readonly kind: BesideKind;
}

/** The person's own file. */
export function ownFile({ folder, document, annotator, kind }: BesidePlace): WorkspaceFile {
  return folder.besideFile(document, kind, annotator + LAYER_ENDING);
}

/**
 * Takes into a person's file what a copy of it has more, then removes the copy; of the file's own name, makes one of
 * the two versions between git's marks. Fails with the `save-…` and `file-…` failures, `layer-other-…`,
 * `path-outside`, `conflict-unknown` and `conflict-moved`.
 */
export function mergeBeside(place: BesidePlace, name: string): Promise<Result<null>> {
  return withForm(place.kind, (form) =>
    name === place.annotator + LAYER_ENDING ? mergeMarks(place, form) : takeIn(place, name, form),
  );
}

type Owned = Pick<BesidePlace, "document" | "annotator">;

function takeIn<T extends Owned>(
  place: BesidePlace,
  name: string,
  form: BesideForm<T>,
): Promise<Result<null>> {
  const { folder, document, annotator, kind } = place;
  const own = parseOwned(form.parse, document, annotator);
  const stored = { parse: own, format: form.format };
  const file = new SharedFile(folder, ownFile(place), stored, form.none(document, annotator));
  return mergeCopy(folder, folder.besideFile(document, kind, name), own, (copy) =>
    file.change(async (now) => ok(form.join(now, copy))),
  );
}

async function mergeMarks<T extends Owned>(place: BesidePlace, form: BesideForm<T>): Promise<Result<null>> {
  const { folder, document, annotator } = place;
  const file = ownFile(place);
  const held = await checkPlace(folder, file);
  if (!held.ok) return held;
  const parse = parseMarked(form, document, annotator);
  const read = await readStored(file, parse);
  if (!read.ok) return read;
  if (!read.value) return err(failure("conflict-unknown", { file: file.name }));
  const { value, stamp } = read.value;
  const isStill = async () => {
    const now = await readStored(file, parse);
    return now.ok && isSameStamp(now.value?.stamp ?? null, stamp);
  };
  try {
    await writeDurably(file.path, form.format(value), undefined, isStill);
    return ok(null);
  } catch (error) {
    if (error instanceof ReplacementRefused) return err(failure("conflict-moved", { file: file.name }));
    return err(saveFailure(file.name, error));
  }
}

/** What sync tools make with a copy of the layer, and in which nothing is to be decided. */
export const undecidedKinds = ["bin", "lost"] as const;

/**
 * Takes into an annotator's bin and list of what lost its place what copies of these have more, then removes the
 * copies, and resolves git's marks. What cannot be read or taken in stays as it is.
 */
export async function takeInCopies(owned: Omit<BesidePlace, "kind">): Promise<void> {
  for (const kind of undecidedKinds) {
    const place = { ...owned, kind };
    const file = ownFile(place);
    const copies = await copiesOf(owned.folder, file);
    const marked = (await hasMarks(owned.folder, file)) ? [basename(file.path)] : [];
    for (const name of [...marked, ...copies]) await mergeBeside(place, name);
  }
}
