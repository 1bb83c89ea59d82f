import type { Annotation } from "../../../core/model/Annotation";
import { defaultLabels } from "../../../core/model/LabelSet";
import { emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import type { Bench } from "../Bench";
import { annotationAt } from "../corpus";
import type { Finding } from "../Finding";
import type { ContestantName } from "../page/Contestant";
import { seededRandom } from "../seededRandom";
import { compare, pairings, textContestants } from "../trials";
import { inViewWindow, type ViewWindow } from "../ViewWindow";
import { type EditTimes, editFindings } from "./editTimes";

const EDITS = 10;
/** New annotations stand within so many characters of the place scrolled to, which keeps them in view. */
const WITHIN = 60;
const [FIRST_LABEL = "", SECOND_LABEL = ""] = defaultLabels.map(({ id }) => id);

/** Adding, relabelling and deleting one annotation in the middle of the largest text, in the view alone. */
export async function measureEdit(bench: Bench): Promise<Finding[]> {
  let frameMs = Number.NaN;
  const trials = await compare(textContestants, bench.options.repeats, (contestant) =>
    inViewWindow(bench, async (shown) => {
      await open(bench, shown, contestant);
      frameMs = await shown.page.evaluate(() => window.bench.frameLengthMs());
      return edit(shown, newAnnotations(bench));
    }),
  );
  return pairings(trials).flatMap(({ name, view, floor }) =>
    editFindings(
      `in the ${name} view of ${bench.largestSize}`,
      { view: view.flat(), floor: floor.flat() },
      frameMs,
    ),
  );
}

async function open(bench: Bench, shown: ViewWindow, contestant: ContestantName): Promise<void> {
  await shown.hold(bench.corpus(bench.largestSize));
  await shown.open(contestant);
  await shown.page.evaluate(() => window.bench.goToMiddle());
}

function newAnnotations(bench: Bench): Annotation[] {
  const { text } = bench.corpus(bench.largestSize);
  const random = seededRandom(7);
  const middle = Math.floor(text.length / 2);
  return Array.from({ length: EDITS }, (_, i) => {
    const from = middle + Math.floor(random() * WITHIN);
    return annotationAt(text, from, 2 + Math.floor(random() * 6), FIRST_LABEL, `added-${i}`);
  });
}

async function edit(shown: ViewWindow, annotations: readonly Annotation[]): Promise<EditTimes[]> {
  const times: EditTimes[] = [];
  for (const added of annotations) {
    const relabelled = { ...added, label: SECOND_LABEL };
    times.push(await timed(shown, "add", { ...emptyDiff, added: [added] }));
    times.push(await timed(shown, "relabel", { ...emptyDiff, updated: [{ from: added, to: relabelled }] }));
    times.push(await timed(shown, "delete", { ...emptyDiff, removed: [relabelled] }));
  }
  return times;
}

async function timed(
  { page, probe }: ViewWindow,
  kind: EditTimes["kind"],
  diff: LayerDiff,
): Promise<EditTimes> {
  let paintMs = Number.NaN;
  const mainThreadMs = await probe.mainThreadMs(async () => {
    paintMs = await page.evaluate((change) => window.bench.edit(change), JSON.stringify(diff));
  });
  return { kind, paintMs, mainThreadMs };
}
