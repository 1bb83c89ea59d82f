import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SizedVersion, versionsToDrop } from "../../../core/history/thinning";
import { nameVersion } from "../../../core/history/Version";

const NOW = Date.parse("2026-11-21T12:00:00.000Z");
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

function version(keptAtMs: number, bytes = 1, revision = 1): SizedVersion {
  const keptAt = new Date(keptAtMs).toISOString();
  return { ...nameVersion({ keptAt, revision, digest: "0a1b2c3d", reason: "editing" }), bytes };
}

const kept = (versions: readonly SizedVersion[], now = NOW, limit?: number): SizedVersion[] => {
  const gone = new Set(versionsToDrop(versions, now, limit));
  return versions.filter(({ name }) => !gone.has(name));
};

/** Which of some ages stay, oldest first. */
const agesKept = (...agesMs: number[]) =>
  kept(agesMs.map((age) => version(NOW - age))).map(({ keptAt }) => NOW - Date.parse(keptAt));

describe("thinning by age", () => {
  it.each<[what: string, ages: number[], stay: number[]]>([
    ["nothing", [], []],
    ["all of the last hour", [59 * MINUTE, 58 * MINUTE, SECOND, 0], [59 * MINUTE, 58 * MINUTE, SECOND, 0]],
    [
      "the first of ten minutes, from an hour on",
      [69 * MINUTE, 65 * MINUTE, 60 * MINUTE],
      [69 * MINUTE, 60 * MINUTE],
    ],
    ["the first of an hour, from a day on", [25 * HOUR, 24.5 * HOUR, 24 * HOUR], [25 * HOUR, 24 * HOUR]],
    ["the first of a day, from a week on", [8.4 * DAY, 8 * DAY, 7 * DAY], [8.4 * DAY, 7 * DAY]],
    ["one that is years old", [3000 * DAY], [3000 * DAY]],
    ["what claims to be later than now", [-DAY, -DAY - SECOND], [-DAY, -DAY - SECOND]],
  ])("leaves %s", (_, ages, stay) => {
    expect(agesKept(...ages)).toEqual(stay);
  });

  it("leaves a few hundred of a version every minute for a month", () => {
    const versions = Array.from({ length: 30 * 24 * 60 }, (_, minute) => version(NOW - minute * MINUTE));
    // An hour, 23 hours by ten minutes, six days by the hour, 23 days; a slot in which an age ends counts twice.
    expect(kept(versions)).toHaveLength(60 + (23 * 6 + 1) + (6 * 24 + 1) + (23 + 1));
  });

  const anyVersions = fc.uniqueArray(fc.integer({ min: 0, max: 20 * DAY }), { maxLength: 60 });

  it("leaves the same whether it was done now and then, or only at the end", () => {
    fc.assert(
      fc.property(anyVersions, fc.nat(30 * DAY), fc.nat(30 * DAY), (ages, soonMs, laterMs) => {
        const versions = ages.map((age) => version(NOW - age));
        const once = kept(versions, NOW + soonMs + laterMs);
        expect(kept(kept(versions, NOW + soonMs), NOW + soonMs + laterMs)).toEqual(once);
        expect(kept(kept(versions, NOW), NOW + soonMs + laterMs)).toEqual(once);
      }),
    );
  });

  it("leaves the first of all, and one within the day, hour or ten minutes before each that goes", () => {
    fc.assert(
      fc.property(anyVersions, (ages) => {
        const versions = ages.map((age) => version(NOW - age)).sort((a, b) => (a.name < b.name ? -1 : 1));
        const stay = kept(versions).map(({ keptAt }) => Date.parse(keptAt));
        expect(stay[0]).toBe(versions[0] && Date.parse(versions[0].keptAt));
        for (const each of versions.map(({ keptAt }) => Date.parse(keptAt))) {
          const age = NOW - each;
          const reach = age < HOUR ? 0 : age < DAY ? 10 * MINUTE : age < 7 * DAY ? HOUR : DAY;
          expect(stay.some((time) => time <= each && each - time <= reach)).toBe(true);
        }
      }),
    );
  });
});

describe("the bound in bytes", () => {
  const sized = (...bytes: number[]) =>
    bytes.map((size, i) => version(NOW - (bytes.length - i) * MINUTE, size, i));
  it.each<[what: string, bytes: number[], stay: number[]]>([
    ["keeps what just fits", [3, 3, 4], [0, 1, 2]],
    ["lets the oldest but the first go", [3, 3, 3, 4], [0, 2, 3]],
    ["lets the first go when there is no room for it", [9, 3, 3, 4], [1, 2, 3]],
    ["leaves no gap: what is older than one too large goes too", [1, 1, 9, 1], [0, 3]],
    ["keeps the newest, however large", [1, 99], [1]],
    ["keeps a single one, however large", [99], [0]],
  ])("%s", (_, bytes, stay) => {
    expect(kept(sized(...bytes), NOW, 10).map(({ revision }) => revision)).toEqual(stay);
  });

  it("holds for any sizes, unless the newest alone is over it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), fc.nat(60), (bytes, limit) => {
        const stay = kept(sized(...bytes), NOW, limit);
        const sum = stay.reduce((total, each) => total + each.bytes, 0);
        expect(stay.at(-1)?.revision).toBe(bytes.length - 1);
        expect(stay.length === 1 || sum <= limit).toBe(true);
      }),
    );
  });
});
