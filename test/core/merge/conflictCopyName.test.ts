import { describe, expect, it } from "vitest";
import { conflictCopyName, isConflictCopyName } from "../../../core/merge/conflictCopyName";

describe("the name of a copy", () => {
  it.each<[name: string, original: string]>([
    ["annotator-a.sync-conflict-20261121-093612-D4LGQYW.json", "annotator-a.json"],
    ["annotator-a.sync-conflict-20261121-093612.json", "annotator-a.json"],
    [
      "annotator-a.sync-conflict-20261121-093612-D4LGQYW.sync-conflict-20261122-101500-O4SHF2J.json",
      "annotator-a.json",
    ],
    ["annotator-a (annotator-a's conflicted copy 2026-11-21).json", "annotator-a.json"],
    ["annotator-a (DESKTOP-UMS014A's conflicted copy 2026-11-21) (1).json", "annotator-a.json"],
    ["annotator-a (DESKTOP-A 的冲突副本 2026-11-21).json", "annotator-a.json"],
    ["annotator-a(家里电脑的冲突副本1_2026-11-21 09-36-12).json", "annotator-a.json"],
    ["标注者甲（冲突）.json", "标注者甲.json"],
    ["annotator-a (conflicted copy 2026-11-21 093612).json", "annotator-a.json"],
    ["annotator-a (conflicted copy annotator-a 2026-11-21 093612).json", "annotator-a.json"],
    ["annotator-a_conflict-20261121-093612.json", "annotator-a.json"],
    ["annotator-a_conflict-annotator-a-20261121-093612.json", "annotator-a.json"],
    ["annotator-a (Case Conflict 1).json", "annotator-a.json"],
    ["annotator-a (Conflict a4ab3033).json", "annotator-a.json"],
    ["annotator-a [conflicted].json", "annotator-a.json"],
    ["annotator-a_desktop_Nov-21-093612-2026_Conflict.json", "annotator-a.json"],
    ["annotator-a.Conflict.json", "annotator-a.json"],
    ["annotator-a.json~", "annotator-a.json"],
    ["annotator-a.json.~2~", "annotator-a.json"],
    ["annotator-a.json.orig", "annotator-a.json"],
    ["project.sync-conflict-20261121-093612-D4LGQYW.json", "project.json"],
  ])("%s is certain", (name, original) => {
    expect(conflictCopyName(name)).toEqual({ original, isCertain: true });
    expect(isConflictCopyName(name)).toBe(true);
  });

  it.each<[name: string, original: string]>([
    ["annotator-a (1).json", "annotator-a.json"],
    ["annotator-a(2).json", "annotator-a.json"],
    ["annotator-a - Copy.json", "annotator-a.json"],
    ["annotator-a - Copy (2).json", "annotator-a.json"],
    ["annotator-a - 副本.json", "annotator-a.json"],
    ["annotator-a - 副本 (2).json", "annotator-a.json"],
    ["annotator-a-副本.json", "annotator-a.json"],
    ["annotator-a的副本.json", "annotator-a.json"],
    ["annotator-a copy 2.json", "annotator-a.json"],
    ["annotator-a (copy).json", "annotator-a.json"],
    ["annotator-a (another copy).json", "annotator-a.json"],
    ["annotator-a-DESKTOP-UMS014A.json", "annotator-a.json"],
    ["annotator-a-DESKTOP-UMS014A-2.json", "annotator-a.json"],
    ["annotator-a-MacBook Pro.json", "annotator-a.json"],
    ["annotator-a 2.json", "annotator-a.json"],
  ])("%s beside its original may be somebody's own", (name, original) => {
    expect(conflictCopyName(name, new Set(["annotator-a.json"]))).toEqual({ original, isCertain: false });
    expect(isConflictCopyName(name)).toBe(false);
  });

  it.each([
    "annotator-a.json",
    "annotator-a-DESKTOP-UMS014A.json",
    "annotator-a 2.json",
    "李-王.json",
    "(1).json",
    ".annotator-a.json.4711-0a1b2c3d4e5f.tmp",
    ".syncthing.annotator-a.json.tmp",
    "annotator-a.txt",
    "copy.json",
    "conflict.json",
    `${" (1)".repeat(80)}.json`,
  ])("is not %s", (name) => {
    expect(conflictCopyName(name)).toBeNull();
  });

  it("is that of the longest name beside it", () => {
    const names = new Set(["li.json", "li-wei.json"]);
    expect(conflictCopyName("li-wei-PC.json", names)?.original).toBe("li-wei.json");
  });
});
