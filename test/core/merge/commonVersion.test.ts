import { describe, expect, it } from "vitest";
import { nameVersion, type Version } from "../../../core/history/Version";
import { mayComeFrom, possibleBases, trustedBase } from "../../../core/merge/commonVersion";
import { at, state, tagged } from "./states";

const version = (revision: number, hour: number, digest = `0000000${revision}`): Version =>
  nameVersion({ keptAt: at(hour), revision, digest, reason: "editing" });

const [a, b] = [tagged("a", [1, 4]), tagged("b", [6, 9])];

describe("the version that two states have in common", () => {
  it.each<[what: string, versions: Version[], revisions: number[]]>([
    [
      "comes before both by revision, the newest first",
      [version(3, 8), version(4, 9), version(5, 10)],
      [4, 3],
    ],
    ["is none where nothing is kept", [], []],
    [
      "comes before the revisions at which two lines ran",
      [version(2, 8), version(3, 9), version(4, 10), version(3, 11, "ffffffff")],
      [2],
    ],
    ["is the older one itself where that is kept", [version(4, 8), version(5, 9, "aaaaaaaa")], [5, 4]],
    ["may have been kept again later", [version(3, 8), version(3, 9)], [3, 3]],
  ])("%s", (_, versions, revisions) => {
    const found = possibleBases(versions, version(5, 12, "aaaaaaaa"), version(9, 12));
    expect(found.map(({ revision }) => revision)).toEqual(revisions);
  });

  it("may have been changed, and lack what was made later", () => {
    const now = state([{ ...a, note: "x", updatedAt: at(11) }, tagged("n", [1, 3], { createdAt: at(10) })]);
    expect(mayComeFrom(now, state([a, b]))).toBe(true);
  });

  it.each([
    ["holds a younger state of an annotation", state([{ ...a, updatedAt: at(9) }])],
    ["is of another text", { ...state([a]), text: { ...state([a]).text, sha256: "0".repeat(64) } }],
  ])("is none that %s", (_, kept) => {
    expect(mayComeFrom(state([a]), kept)).toBe(false);
  });

  it("is believed about a deletion that the bin has", () => {
    const late = tagged("late", [12, 14], { createdAt: at(10), updatedAt: at(10) });
    const ids = (deleted: string[]) =>
      trustedBase(state([a, late]), state([a]), state([a, late]), new Set(deleted)).annotations.map(
        ({ id }) => id,
      );
    expect(ids(["late"])).toEqual(["a", "late"]);
    expect(ids([])).toEqual(["a"]);
  });

  it("is believed about the deletion of what is no younger than something shared", () => {
    const shared = { ...a, updatedAt: at(9) };
    expect(
      trustedBase(state([shared, b]), state([shared]), state([shared, b]), new Set()).annotations,
    ).toEqual([shared, b]);
  });

  it("is believed about the deletion of what the other side has changed, as that is asked about", () => {
    const changed = { ...b, note: "x", updatedAt: at(10) };
    expect(trustedBase(state([b]), state([]), state([changed]), new Set()).annotations).toEqual([b]);
  });
});
