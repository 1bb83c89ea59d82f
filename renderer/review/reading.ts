import type { TFunction } from "i18next";
import type { DocumentId } from "../../core/model/ids";
import type { ReviewedCase } from "../../core/review/reviewCases";
import type { WorkspaceChange } from "../../electron/ipc/watching";
import { announce } from "../state/announcements";
import { onSightChange } from "../state/ownFirst";
import { isReviewing } from "../state/reviewMode";
import { onReviewSaved } from "../state/reviewSaving";
import { saveQueue } from "../state/saving";
import { client, onMainEvent } from "../workbenchClient";
import { changeText } from "./changeText";
import { beginWithFirst } from "./goingThrough";
import { currentCase, takeRead, useReview } from "./reviewStore";
import { changesBetween } from "./succession";
import { forgetTallies, noteChange, wantTallies } from "./tallyStore";

/** Grows with each answer of a save: what was read before it may lack what it brought to the disk. */
let saves = 0;
onReviewSaved(() => {
  saves += 1;
});

/**
 * Reads what there is to review of the document shown, the annotator's own latest edits among it. False where another
 * one is shown meanwhile.
 */
export async function readReview(document: DocumentId): Promise<boolean> {
  await saveQueue.flush();
  const before = saves;
  const answer = await client.readReview({ document });
  if (useReview.getState().document !== document) return false;
  if (saves !== before) return readReview(document);
  if (answer.ok) takeRead(answer.value);
  else useReview.setState({ problem: answer.error, material: null, layers: [], cases: [] });
  return true;
}

onMainEvent("workspaceChanged", (change) => {
  noteChange(change);
  void readCorpus();
});

// The project may ask for one's own layer first, or no longer.
onSightChange((changed) => {
  if (changed !== null) return;
  const { document } = useReview.getState();
  forgetTallies();
  if (document !== null && isReviewing()) void readOn(document);
  void readCorpus();
});

/** Counts the cases of other texts as far as they are gone through and not known. */
export async function readCorpus(): Promise<void> {
  const { scope, compared } = useReview.getState();
  if (isReviewing() && scope.kind === "corpus") await wantTallies(compared);
}

/** Reads the review of a document again where it is shown, as after two versions of it were merged. */
export async function readReviewAgain(document: DocumentId): Promise<void> {
  if (useReview.getState().document === document) await readReview(document);
}

/** As {@link readReview}; where there was nothing to look at yet, as before one's own layer was done, begins then. */
export async function readOn(document: DocumentId): Promise<void> {
  const { material } = useReview.getState();
  if ((await readReview(document)) && !material) beginWithFirst();
}

/** Reads again what others have changed of the review that is shown, and says so. */
export async function takeUpReviews(change: WorkspaceChange): Promise<void> {
  const { document } = useReview.getState();
  if (document === null || !concerns(change, document)) return;
  const was = currentCase();
  await readOn(document);
  if (useReview.getState().document === document) announce((t) => whatOthersDid(t, was));
}

/** First of all what has become of the case that is looked at. */
function whatOthersDid(t: TFunction<"window">, was: ReviewedCase | null): string {
  const now = currentCase();
  if (was && !now) return t("reviewCase.gone");
  const changes = was && now ? changesBetween(was, now) : [];
  if (changes.length === 0) return t("review.changedByOthers");
  return [t("reviewCase.changed"), ...changes.map((change) => changeText(t, change))].join(" ");
}

function concerns(
  { everything, project, reviews, texts, layers }: WorkspaceChange,
  document: DocumentId,
): boolean {
  return (
    everything ||
    // It may be what kept others' layers closed.
    (project && useReview.getState().problem !== null) ||
    reviews.includes(document) ||
    texts.includes(document) ||
    layers.some((layer) => layer.document === document)
  );
}
