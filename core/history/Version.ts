/** Why a version of a layer was kept. */
export const versionReasons = [
  "opened",
  "editing",
  "bulk",
  "restore",
  "merge",
  "text-changed",
  "import",
] as const;

/**
 * Why a version of a layer was kept: it is the state that a session began with, one while editing, or the one
 * before a bulk act, a restored version, a merge, or the annotations' moving to a changed text; or the one that an
 * import brought.
 */
export type VersionReason = (typeof versionReasons)[number];

declare const versionNameBrand: unique symbol;

/** Names a version among those of its layer: the name of its file. */
export type VersionName = string & { readonly [versionNameBrand]: true };

/** One kept state of a layer, as far as its name tells. */
export interface Version {
  readonly name: VersionName;
  /** When the state was kept, ISO 8601 in UTC with milliseconds: it had been the layer's up to then. */
  readonly keptAt: string;
  /** The layer's revision. */
  readonly revision: number;
  /** First eight hexadecimal digits of the SHA-256 of the layer file that the version holds. */
  readonly digest: string;
  readonly reason: VersionReason;
}

/** How many hexadecimal digits of the hash stand in a name: enough that two states of one revision differ in it. */
export const DIGEST_LENGTH = 8;

const PATTERN =
  /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d{1,15})-([0-9a-f]{8})-([a-z-]+)\.json\.gz$/;

/**
 * A version with its name, `20261121T113833123Z-17-0a1b2c3d-bulk.json.gz`: names sort by time, and two
 * machines of one person give one name to the same state only.
 */
export function nameVersion(version: Omit<Version, "name">): Version {
  const { keptAt, revision, digest, reason } = version;
  const time = keptAt.replace(/[-:.]/g, "");
  return { ...version, name: `${time}-${revision}-${digest}-${reason}.json.gz` as VersionName };
}

/** The version that a file name stands for; null when it is none of ours. */
export function parseVersionName(name: string): Version | null {
  const [, year, month, day, hour, minute, second, ms, revision, digest = "", reason] =
    PATTERN.exec(name) ?? [];
  const known = versionReasons.find((each) => each === reason);
  const keptAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
  // The 30th of February is read as a day in March: such a name is not one that was given here.
  if (!known || toIso(keptAt) !== keptAt) return null;
  const version = nameVersion({ keptAt, revision: Number(revision), digest, reason: known });
  return version.name === name ? version : null;
}

function toIso(time: string): string | null {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

/** Order of versions, the oldest first. */
export function compareVersions(a: Version, b: Version): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
