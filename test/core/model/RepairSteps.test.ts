import { describe, expect, it } from "vitest";
import { applyProjectChange } from "../../../core/model/applyProjectChange";
import { defaultProject, type Repair, repairsOf } from "../../../core/model/Project";
import { invertRepairs, type RepairStep, type RepairSteps } from "../../../core/model/RepairSteps";
import { utf16 } from "../../../core/text/offsets";
import { documentId } from "../../electron/storage/TemporaryFolder";

const document = documentId("a");
const [sha256, other] = ["1".repeat(64), "2".repeat(64)];
const repair = (start: number, end: number, text = ""): Repair => ({
  start: utf16(start),
  end: utf16(end),
  text,
  kind: text === "" ? "running-head" : "wrong-character",
});
const [first, second] = [repair(2, 4, "一"), repair(9, 12)];
const known = {
  ...defaultProject,
  documents: { [document]: { repairs: { sha256, items: [first, second] } } },
};

const steps = (list: readonly RepairStep[], on = sha256): RepairSteps => ({
  kind: "repairs-stepped",
  document,
  sha256: on,
  steps: list,
});
const read = (change: RepairSteps) => {
  const result = applyProjectChange(known, change);
  return result.ok ? repairsOf(result.value, { document, sha256: change.sha256 }) : result.error.code;
};

describe("steps of repairs", () => {
  it.each<[string, RepairSteps, readonly Repair[]]>([
    [
      "make one between two that it touches",
      steps([{ from: null, to: repair(4, 9) }]),
      [first, repair(4, 9), second],
    ],
    ["change one", steps([{ from: first, to: repair(2, 4, "二") }]), [repair(2, 4, "二"), second]],
    [
      "put one in place of two",
      steps([
        { from: first, to: repair(2, 12) },
        { from: second, to: null },
      ]),
      [repair(2, 12)],
    ],
    [
      "take all away",
      steps([
        { from: first, to: null },
        { from: second, to: null },
      ]),
      [],
    ],
  ])("%s, and their inverse puts it back", (_, change, expected) => {
    expect(read(change)).toEqual(expected);
    const changed = applyProjectChange(known, change);
    expect(changed.ok && applyProjectChange(changed.value, invertRepairs(change))).toEqual({
      ok: true,
      value: known,
    });
  });

  it.each<[string, RepairSteps]>([
    ["one was taken back meanwhile", steps([{ from: repair(5, 6, "x"), to: null }])],
    ["one was changed meanwhile", steps([{ from: repair(2, 4, "二"), to: null }])],
    ["something there was repaired meanwhile", steps([{ from: null, to: repair(3, 5, "x") }])],
    [
      "one of several is no longer there",
      steps([
        { from: first, to: null },
        { from: repair(5, 6), to: null },
      ]),
    ],
    ["the text has changed", steps([{ from: first, to: null }], other)],
  ])("are refused as a whole when %s", (_, change) => {
    expect(read(change)).toBe("repairs-changed");
  });

  it("begin anew on another state of the text", () => {
    expect(read(steps([{ from: null, to: repair(0, 1, "x") }], other))).toEqual([repair(0, 1, "x")]);
  });
});
