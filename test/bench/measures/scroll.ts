import type { Bench } from "../Bench";
import { type Budget, type Finding, finding } from "../Finding";
import type { ScrollPass } from "../page/scrolling";
import { percentile } from "../statistics";
import { compare, type Pairing, pairings, textContestants } from "../trials";
import { inViewWindow } from "../ViewWindow";

interface Scrolled {
  readonly frameMs: number;
  readonly steady: ScrollPass;
  readonly sweep: ScrollPass;
}

/** Scrolling through the largest text. */
export async function measureScroll(bench: Bench): Promise<Finding[]> {
  const trials = await compare(textContestants, bench.options.repeats, (contestant) =>
    inViewWindow(bench, async (shown): Promise<Scrolled> => {
      await shown.hold(bench.corpus(bench.largestSize));
      await shown.open(contestant);
      return shown.page.evaluate(async () => ({
        frameMs: await window.bench.frameLengthMs(),
        steady: await window.bench.scrollSteadily(),
        sweep: await window.bench.sweep(),
      }));
    }),
  );
  return pairings(trials).flatMap((pairing) => [
    ...passFindings(`scroll ${bench.largestSize} ${pairing.name} steadily`, "steady", pairing),
    ...passFindings(`sweep through ${bench.largestSize} ${pairing.name}`, "sweep", pairing),
  ]);
}

function passFindings(what: string, pass: "steady" | "sweep", { view, floor }: Pairing<Scrolled>): Finding[] {
  const frameMs = view[0]?.frameMs ?? Number.NaN;
  const frames = (trials: readonly Scrolled[]) => trials.flatMap((trial) => trial[pass].framesMs);
  const longTasks = (trials: readonly Scrolled[]) => trials.flatMap((trial) => trial[pass].longTasksMs);
  return [
    summarised(`${what}, frame, p95`, "ms", frames(view), frames(floor), p95, { frames: 1, frameMs }),
    summarised(`${what}, long tasks`, "", longTasks(view), longTasks(floor), count, { atMost: 0 }),
  ];
}

const p95 = (samples: readonly number[]) => percentile(samples, 0.95);
const count = (samples: readonly number[]) => samples.length;

function summarised(
  what: string,
  unit: string,
  samples: readonly number[],
  floorSamples: readonly number[],
  summary: (samples: readonly number[]) => number,
  budget: Budget,
): Finding {
  const [measured, floor] = [summary(samples), summary(floorSamples)];
  return finding({ what, unit, measured, floor, budget, samples, floorSamples });
}
