import { monotonicFactory } from "ulid";
import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { decidePlaces, type PlacesDecided, type PlacesVerdict } from "../../core/review/decidePlaces";
import type { DecisionStamp } from "../../core/review/decisions";
import { reviewCases } from "../../core/review/reviewCases";
import type { Place, ProgressReport } from "../commands/acrossDocuments";
import { changeReviews } from "../commands/changingReviews";
import { labelName } from "../labels";
import { runLong } from "../search/bulkRun";
import { announce, notify } from "../state/announcements";
import { ownAmong, withReview } from "../state/ownReview";
import { saveQueue } from "../state/saving";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { usePhrase } from "./phraseStore";

/** How many documents are read at a time. */
const AT_A_TIME = 4;

interface DocumentPlan extends PlacesDecided {
  readonly document: DocumentId;
}

/** Decides on the ticked places as one act of the reviewer's. Nothing is decided before every text has been read. */
export async function decideTicked(verdict: PlacesVerdict): Promise<void> {
  const annotator = useWorkspace.getState().info?.settings.annotator;
  if (!annotator) return notify(failure("save-no-annotator", {}));
  const { ticked, phrase } = usePhrase.getState();
  const plans = await runLong((progress) => planAll(annotator, [...ticked.values()], verdict, progress));
  if (!plans || usePhrase.getState().phrase !== phrase) return;
  const edits = plans.filter(({ decided }) => decided > 0);
  if (edits.length > 0 && !(await changeReviews(edits))) return;
  usePhrase.setState(({ decided }) => ({
    ticked: new Map(),
    decided: new Set([...decided, ...ticked.keys()]),
  }));
  say(plans, verdict);
}

function say(plans: readonly PlacesDecided[], { label }: PlacesVerdict): void {
  const decided = plans.reduce((sum, plan) => sum + plan.decided, 0);
  const skipped = plans.reduce((sum, plan) => sum + plan.skipped, 0);
  announce((t) =>
    [
      label === null
        ? t("phraseReview.rejected", { count: decided })
        : t("phraseReview.taken", { count: decided, label: labelName(label) }),
      ...(skipped > 0 ? [t("phraseReview.skipped", { count: skipped })] : []),
    ].join(" "),
  );
}

/** Null when it was cancelled, or a text could not be read: then nothing is to be decided. */
async function planAll(
  annotator: AnnotatorId,
  places: readonly Place[],
  verdict: PlacesVerdict,
  { signal, report }: ProgressReport,
): Promise<DocumentPlan[] | null> {
  await saveQueue.flush();
  const entries = [...byDocument(places)];
  const plans: DocumentPlan[] = [];
  for (let at = 0; at < entries.length; at += AT_A_TIME) {
    const read = await Promise.all(
      entries
        .slice(at, at + AT_A_TIME)
        .map(([document, those]) => planOne(annotator, document, those, verdict)),
    );
    for (const plan of read) {
      if (!plan || signal.aborted) return null;
      plans.push(plan);
    }
    report(Math.min(at + AT_A_TIME, entries.length), entries.length);
  }
  return plans;
}

async function planOne(
  annotator: AnnotatorId,
  document: DocumentId,
  places: readonly Place[],
  verdict: PlacesVerdict,
): Promise<DocumentPlan | null> {
  const answer = await client.readReview({ document });
  if (!answer.ok) {
    notify(answer.error);
    return null;
  }
  const { layers, reviews } = answer.value;
  const all = withReview(reviews, ownAmong(document, reviews, annotator));
  return { document, ...decidePlaces(annotator, reviewCases(layers, all), places, verdict, stamps()) };
}

function stamps(): () => DecisionStamp {
  const time = Date.now();
  const nextId = monotonicFactory();
  return () => ({ id: nextId(time), now: new Date(time).toISOString() });
}

function byDocument(places: readonly Place[]): ReadonlyMap<DocumentId, readonly Place[]> {
  const groups = new Map<DocumentId, Place[]>();
  for (const place of places) {
    const group = groups.get(place.document);
    if (group) group.push(place);
    else groups.set(place.document, [place]);
  }
  return groups;
}
