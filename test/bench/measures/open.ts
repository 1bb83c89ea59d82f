import type { Bench } from "../Bench";
import { type Budget, type Finding, finding } from "../Finding";
import type { SizeName } from "../options";
import type { ContestantName } from "../page/Contestant";
import { median } from "../statistics";
import { compare, type Pairing, pairings, textContestants } from "../trials";
import { inViewWindow } from "../ViewWindow";

interface Opened {
  readonly ms: number;
  readonly mainThreadMs: number;
  readonly heapMb: number;
  readonly nodes: number;
}

const openBudgets: Partial<Record<SizeName, Budget>> = {
  "20k": { timesFloor: 1.2 },
  "1M": { timesFloor: 0.5 },
};
const heapBudgets: Partial<Record<SizeName, Budget>> = { "1M": { atMost: 30 } };

/** Opening a text of each size, and the memory it then takes. */
export async function measureOpen(bench: Bench): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const size of bench.options.sizes) {
    const trials = await compare(textContestants, bench.options.repeats, (contestant) =>
      open(bench, size, contestant),
    );
    for (const pairing of pairings(trials)) findings.push(...findingsOf(size, pairing));
  }
  return findings;
}

function open(bench: Bench, size: SizeName, contestant: ContestantName): Promise<Opened> {
  return inViewWindow(bench, async (shown) => {
    const { probe } = shown;
    const emptyMb = await probe.heapMb();
    await shown.hold(bench.corpus(size));
    let ms = Number.NaN;
    const mainThreadMs = await probe.mainThreadMs(async () => {
      ms = await shown.open(contestant);
    });
    return { ms, mainThreadMs, heapMb: (await probe.heapMb()) - emptyMb, nodes: await probe.domNodes() };
  });
}

function findingsOf(size: SizeName, { name, view, floor }: Pairing<Opened>): Finding[] {
  const row = (what: string, unit: string, of: keyof Opened, budget: Budget | null) => {
    const samples = view.map((trial) => trial[of]);
    const floorSamples = floor.map((trial) => trial[of]);
    const measured = median(samples);
    return finding({ what, unit, measured, floor: median(floorSamples), budget, samples, floorSamples });
  };
  return [
    row(`open ${size} ${name}`, "ms", "ms", openBudgets[size] ?? null),
    row(`open ${size} ${name}, main thread`, "ms", "mainThreadMs", null),
    row(`heap with ${size} ${name}`, "MB", "heapMb", heapBudgets[size] ?? null),
    row(`DOM nodes with ${size} ${name}`, "", "nodes", null),
  ];
}
