import { programFolder } from "../../app/harness/program";
import { TemporaryWorkspace } from "../../app/harness/TemporaryWorkspace";
import type { Bench } from "../Bench";
import { type Budget, type Finding, finding } from "../Finding";
import { type Start, startOf } from "../programStart";
import { median } from "../statistics";
import { compare } from "../trials";

const TIMES_FLOOR = 1.5;
/** Starts beyond the repeats asked for: a start varies more than anything else measured here. */
const MORE_STARTS = 4;
const contestants = ["floor", "view"] as const;

/** From starting the process to the first seed painted, against an empty window. */
export async function measureStart(bench: Bench): Promise<Finding[]> {
  const workspace = new TemporaryWorkspace();
  const emptyProfile = bench.newFolder("profile");
  const starts = {
    view: () =>
      startOf(bench, programFolder, [`--workspace=${workspace.folder}`, profile(workspace.profile)]),
    floor: async () => startOf(bench, await bench.emptyWindow(), [profile(emptyProfile)]),
  };
  try {
    // A profile is made at its first start; everyday ones find it there.
    await compare(contestants, 1, (contestant) => starts[contestant]());
    const repeats = bench.options.repeats + MORE_STARTS;
    const { view, floor } = await compare(contestants, repeats, (contestant) => starts[contestant]());
    return startFindings(view, floor);
  } finally {
    workspace.remove();
  }
}

const profile = (folder: string) => `--user-data-dir=${folder}`;

function startFindings(view: readonly Start[], floor: readonly Start[]): Finding[] {
  const row = (what: string, of: keyof Start, budget: Budget | null) => {
    const samples = view.map((start) => start[of]);
    const floorSamples = floor.map((start) => start[of]);
    const measured = median(samples);
    return finding({
      what,
      unit: "ms",
      measured,
      floor: median(floorSamples),
      budget,
      samples,
      floorSamples,
    });
  };
  return [
    row("start to a seed painted", "paintedMs", { timesFloor: TIMES_FLOOR }),
    row("start to the page's beginning", "pageMs", null),
  ];
}
