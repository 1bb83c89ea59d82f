import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../../core/agreement/SeededRandom";
import { assignParts, partSizes, type SplitUnit } from "../../../../core/formats/splits/assignParts";
import {
  type PartName,
  parseShares,
  partNames,
  type Shares,
} from "../../../../core/formats/splits/SplitOptions";

function shares(words: string): Shares {
  const parsed = parseShares(words);
  if (!parsed.ok) throw new Error(words);
  return parsed.value;
}

/** Documents of very different sizes, of which some lack a label. */
function units(count: number): SplitUnit[] {
  const random = new SeededRandom(count);
  const most = { policy: 80, target: 30, industry: 50 };
  return Array.from({ length: count }, (_, i) => {
    const counts = Object.entries(most).map(
      ([label, n]) => [label, Math.floor(random.next() ** 3 * n)] as const,
    );
    return { id: `doc-${i}`, labels: new Map(counts.filter(([, n]) => n > 0)) };
  });
}

const sizesOf = (parts: ReadonlyMap<string, PartName>) =>
  partNames.map((name) => [...parts.values()].filter((each) => each === name).length);

function shareOf(
  all: readonly SplitUnit[],
  parts: ReadonlyMap<string, PartName>,
  part: PartName,
  label: string,
) {
  const sum = (some: readonly SplitUnit[]) => some.reduce((n, { labels }) => n + (labels.get(label) ?? 0), 0);
  return sum(all.filter(({ id }) => parts.get(id) === part)) / sum(all);
}

describe("assignParts", () => {
  it.each([
    ["80/10/10", 100, [80, 10, 10]],
    ["80/10/10", 5, [3, 1, 1]],
    ["80/10/10", 3, [1, 1, 1]],
    ["80/10/10", 2, [2, 0, 0]],
    ["80/20", 10, [8, 0, 2]],
    ["1/1/1", 10, [4, 3, 3]],
    ["0/0/1", 4, [0, 0, 4]],
    ["80/10/10", 0, [0, 0, 0]],
  ] as const)(
    "shares %s out among %i units exactly, and leaves no part empty that can be filled",
    (words, count, sizes) => {
      expect(partNames.map((name) => partSizes(count, shares(words))[name])).toEqual(sizes);
      expect(sizesOf(assignParts(units(count), shares(words), 7))).toEqual(sizes);
    },
  );

  it.each([100, 1000])("gives each part its share of each label's annotations, of %i units", (count) => {
    const all = units(count);
    for (const seed of [0, 1, 2, 4_000_000_000]) {
      const parts = assignParts(all, shares("80/10/10"), seed);
      for (const label of ["policy", "target", "industry"])
        for (const name of partNames)
          expect(Math.abs(shareOf(all, parts, name, label) - shares("80/10/10")[name])).toBeLessThan(0.02);
    }
  });

  it("spreads a label that few units have over all parts", () => {
    const rare = ["a", "b", "c"].map((id) => ({ id, labels: new Map([["target", 1]]) }));
    const all = [
      ...units(27).map(({ id, labels }) => ({
        id,
        labels: new Map([...labels].filter(([l]) => l !== "target")),
      })),
      ...rare,
    ];
    const parts = assignParts(all, shares("1/1/1"), 3);
    expect(rare.map(({ id }) => parts.get(id)).sort()).toEqual(["dev", "test", "train"]);
  });

  it("gives the same parts for the same seed, in whatever order the units come", () => {
    const all = units(50);
    const parts = assignParts(all, shares("80/10/10"), 42);
    const sorted = (map: ReadonlyMap<string, PartName>) => [...map].sort();
    expect(sorted(assignParts([...all].reverse(), shares("80/10/10"), 42))).toEqual(sorted(parts));
    expect(sorted(assignParts(all, shares("80/10/10"), 43))).not.toEqual(sorted(parts));
  });

  it("keeps to what every version of it has given, so that a split can be made again", () => {
    const parts = assignParts(units(12), shares("50/25/25"), 1);
    expect(
      [...parts]
        .sort()
        .map(([, name]) => name)
        .join(" "),
    ).toBe("dev dev train test train train test dev train test train train");
  });

  it("places units without any annotation, too", () => {
    const bare = Array.from({ length: 10 }, (_, i) => ({ id: `${i}`, labels: new Map() }));
    expect(sizesOf(assignParts(bare, shares("8/1/1"), 0))).toEqual([8, 1, 1]);
  });
});

describe("parseShares", () => {
  it.each([
    ["80/10/10", { train: 0.8, dev: 0.1, test: 0.1 }],
    ["4/1", { train: 0.8, dev: 0, test: 0.2 }],
    ["0.5/0.25/0.25", { train: 0.5, dev: 0.25, test: 0.25 }],
  ])("reads %s", (words, expected) => {
    expect(parseShares(words)).toEqual({ ok: true, value: expected });
  });

  it.each(["", "80", "80/10/10/0", "0/0/0", "-1/2", "a/b", "80/10/", "1e9/1", "８０/２０"])(
    "refuses %j",
    (words) => {
      expect(parseShares(words)).toMatchObject({ ok: false, error: { code: "split-malformed" } });
    },
  );
});
