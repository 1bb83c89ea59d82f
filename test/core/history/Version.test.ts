import { describe, expect, it } from "vitest";
import { nameVersion, parseVersionName, versionReasons } from "../../../core/history/Version";

const version = {
  keptAt: "2026-11-21T11:38:33.123Z",
  revision: 17,
  digest: "0a1b2c3d",
  reason: "bulk",
} as const;
const name = "20261121T113833123Z-17-0a1b2c3d-bulk.json.gz";

describe("the name of a version", () => {
  it("says when it was kept, of which revision, with which content, and why", () => {
    expect(nameVersion(version).name).toBe(name);
    expect(parseVersionName(name)).toEqual({ ...version, name });
  });

  it.each(versionReasons)("is read back for the reason %s", (reason) => {
    const named = nameVersion({ ...version, reason });
    expect(parseVersionName(named.name)).toEqual(named);
  });

  it.each([
    "",
    ".json.gz",
    name.replace(".gz", ""),
    name.replace("bulk", "whim"),
    name.replace("0a1b2c3d", "0A1B2C3D"),
    name.replace("1121T", "1131T"),
    name.replace("1121T", "0230T"),
    name.replace("T11", "T24"),
    name.replace("-17-", "-017-"),
    name.replace("-17-", "--1-"),
    name.replace("-17-", "-17777777777777777-"),
    `../${name}`,
    `${name}\n`,
    `.${name}.123-abcd01234567.tmp`,
    name.replace("bulk", "bulk.sync-conflict-20261121-113833-ABCDEFG"),
  ])("is not %j", (other) => {
    expect(parseVersionName(other)).toBeNull();
  });
});
