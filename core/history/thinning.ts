import { compareVersions, type Version, type VersionName } from "./Version";

/** A version with the size of its file in bytes. */
export interface SizedVersion extends Version {
  readonly bytes: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Versions older than `agedMs` stand one in each stretch of `slotMs`. Each slot divides the next one. */
const STEPS = [
  { agedMs: 7 * DAY_MS, slotMs: DAY_MS },
  { agedMs: DAY_MS, slotMs: HOUR_MS },
  { agedMs: HOUR_MS, slotMs: 10 * MINUTE_MS },
] as const;

/** The most that the versions of one layer take on the disk, in bytes. */
export const HISTORY_LIMIT = 16_000_000;

/**
 * Which versions of a layer go. All of the last hour stay, then the first of every ten minutes for a day, of
 * every hour for a week, of every day for ever. Of what stays, the oldest go while all take more room than the
 * limit; the newest stays in any case, and the first of all while there is room for it.
 *
 * Slots are stretches of UTC, so that two machines of one person, and one that was off for a while, thin alike.
 *
 * @param now - In milliseconds since 1970; what claims to be later counts as new.
 */
export function versionsToDrop(
  versions: readonly SizedVersion[],
  now: number,
  limitBytes = HISTORY_LIMIT,
): VersionName[] {
  const inOrder = [...versions].sort(compareVersions);
  const kept = withinLimit(onePerSlot(inOrder, now), limitBytes);
  return inOrder.filter((version) => !kept.has(version)).map(({ name }) => name);
}

function onePerSlot(inOrder: readonly SizedVersion[], now: number): SizedVersion[] {
  const taken = new Set<string>();
  return inOrder.filter((version) => {
    const slot = slotOf(Date.parse(version.keptAt), now);
    if (slot === null) return true;
    const isFirst = !taken.has(slot);
    taken.add(slot);
    return isFirst;
  });
}

/** The stretch in which a version of that time stands alone; null while all are kept. */
function slotOf(keptAtMs: number, now: number): string | null {
  const step = STEPS.find(({ agedMs }) => now - keptAtMs >= agedMs);
  return step ? `${step.slotMs}/${Math.floor(keptAtMs / step.slotMs)}` : null;
}

function withinLimit(inOrder: readonly SizedVersion[], limitBytes: number): ReadonlySet<SizedVersion> {
  const [newest, ...older] = [...inOrder].reverse();
  if (!newest) return new Set();
  const first = older.pop();
  const kept = new Set([newest]);
  let room = limitBytes - newest.bytes;
  if (first && first.bytes <= room) {
    kept.add(first);
    room -= first.bytes;
  }
  for (const version of older) {
    room -= version.bytes;
    // From the first that finds no room on, all older ones go: a gap would look like a time without changes.
    if (room < 0) break;
    kept.add(version);
  }
  return kept;
}
