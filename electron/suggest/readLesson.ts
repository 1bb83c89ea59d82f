import { type AnnotatorId, GOLD } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { isSuggested } from "../../core/model/Origin";
import type { Project } from "../../core/model/Project";
import { ok, type Result } from "../../core/result";
import { passagesOf } from "../../core/suggest/documentText";
import type { LabelledPassage } from "../../core/suggest/Passage";
import { type PartRead, partRead, wholeRead } from "../../core/suggest/partRead";
import { refusedPassages } from "../../core/suggest/refusedPassages";
import { exportedLayers } from "../storage/exportedLayers";
import { mayReadOthers } from "../storage/ownFirst";
import { RefusalStore } from "../storage/RefusalStore";
import { listReviewers } from "../storage/readReviews";
import { readLayerOnText } from "../storage/reanchoring";
import type { Workspace } from "../storage/Workspace";
import type { ShelvedText } from "./TextShelf";

/** What of a layer is learnt from. */
export interface LessonOptions {
  /** True to leave out what was suggested and accepted. */
  readonly manualOnly?: boolean;
  /** True to take a layer that is not marked as done as finished. */
  readonly isWhole?: boolean;
}

/**
 * What can be learnt from a document: the gold layer once all its cases are settled, else what the annotator has
 * been through, with what they have refused. Null where nothing is tagged or refused. While the project has them not
 * see what others tagged there, gold is left alone: suggestions would tell of it. Fails with the `file-…` and `layer-…`
 * failures.
 */
export async function readLesson(
  workspace: Workspace,
  project: Project,
  text: ShelvedText,
  annotator: AnnotatorId,
): Promise<Result<PartRead | null>> {
  const isShown = await mayReadOthers(workspace, project, text.source.document, annotator);
  const gold = isShown ? await settledGold(workspace, text) : null;
  if (gold) return ok(somethingIn(wholeRead(taggedBy(text, gold))));
  const layer = await readLayerOnText(workspace, text.source, annotator);
  if (!layer.ok) return layer;
  const refused = await refusedIn(workspace, text, annotator);
  return ok(somethingIn(lessonOf(text, layer.value ?? untagged, {}, refused), refused));
}

/** What can be learnt from one layer. */
export function lessonOf(
  text: ShelvedText,
  layer: Pick<Layer, "annotations" | "status">,
  options: LessonOptions = {},
  refused: readonly LabelledPassage[] = [],
): PartRead {
  const tagged = taggedBy(text, layer, options);
  return layer.status === "done" || options.isWhole ? wholeRead(tagged) : partRead(tagged, refused);
}

const untagged = { annotations: [], status: "in-progress" } as const;

/** None where the file cannot be read: whoever asks for suggestions is told of that. */
async function refusedIn(workspace: Workspace, { source, study }: ShelvedText, annotator: AnnotatorId) {
  const refused = await new RefusalStore(workspace.files).read(source.document, annotator);
  return refused.ok ? refusedPassages(study.text, refused.value) : [];
}

function somethingIn(lesson: PartRead, refused: readonly LabelledPassage[] = []): PartRead | null {
  return lesson.tagged.passages.length + refused.length > 0 ? lesson : null;
}

/** Null while a case is open: what gold does not say yet is not untagged. */
async function settledGold(workspace: Workspace, { source }: ShelvedText): Promise<Layer | null> {
  if ((await listReviewers(workspace.files, source.document)).length === 0) return null;
  const layers = exportedLayers(workspace, GOLD);
  const gold = layers.ok ? await layers.value.read(source) : layers;
  return gold.ok && gold.value.openCases === 0 ? gold.value.layer : null;
}

function taggedBy(
  { reflowed, study }: ShelvedText,
  { annotations }: Pick<Layer, "annotations">,
  { manualOnly }: LessonOptions = {},
) {
  const learnt = manualOnly ? annotations.filter((each) => !isSuggested(each)) : annotations;
  return { study, passages: passagesOf(reflowed, learnt) };
}
