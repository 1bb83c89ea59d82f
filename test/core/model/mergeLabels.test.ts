import { describe, expect, it } from "vitest";
import { defaultLabels, type Label } from "../../../core/model/LabelSet";
import { mergeLabels } from "../../../core/model/mergeLabels";

const [target, policy, industry] = defaultLabels as [Label, Label, Label];
const base = [target, policy];
const named = (label: Label, en: string): Label => ({ ...label, names: { ...label.names, en } });
const keyed = (label: Label, key: string): Label => ({ ...label, key });

describe("two people's labels", () => {
  it.each<[what: string, ours: Label[], theirs: Label[], merged: Label[]]>([
    ["only we have changed", [policy, named(target, "Goal")], base, [policy, named(target, "Goal")]],
    ["only they have changed", base, [policy, named(target, "Goal")], [policy, named(target, "Goal")]],
    [
      "both have changed alike",
      [keyed(target, "KeyT"), policy],
      [keyed(target, "KeyT"), policy],
      [keyed(target, "KeyT"), policy],
    ],
    [
      "in different labels",
      [named(target, "Goal"), policy],
      [target, named(policy, "Measure")],
      [named(target, "Goal"), named(policy, "Measure")],
    ],
    [
      "in different parts of one",
      [named(target, "Goal"), policy],
      [keyed(target, "KeyT"), policy],
      [keyed(named(target, "Goal"), "KeyT"), policy],
    ],
    [
      "with one added on either side",
      [...base, industry],
      [keyed(industry, "Digit9"), ...base].map((l) => (l.id === "industry" ? { ...l, id: "theirs" } : l)),
      [...base, industry, { ...keyed(industry, "Digit9"), id: "theirs" }],
    ],
    ["with one that they took away", base, [target], [target]],
    ["with one that we took away", [target], [named(target, "Goal"), policy], [named(target, "Goal")]],
    ["with one that both took away", [target], [target], [target]],
  ])("%s, go together", (_, ours, theirs, merged) => {
    expect(mergeLabels(base, ours, theirs)).toEqual({ ok: true, value: merged });
  });

  it.each<[what: string, base: Label[], ours: Label[], theirs: Label[], merged: Label[]]>([
    [
      "theirs, with what we have changed",
      base,
      [named(target, "Goal"), policy],
      [policy, target],
      [policy, named(target, "Goal")],
    ],
    [
      "theirs, with what we have added at the end",
      base,
      [industry, ...base],
      [policy, target],
      [policy, target, industry],
    ],
    [
      "ours, with what they have changed",
      base,
      [policy, target],
      [keyed(target, "KeyT"), policy],
      [policy, keyed(target, "KeyT")],
    ],
    [
      "ours, with what they have added at the end",
      base,
      [policy, target],
      [industry, ...base],
      [policy, target, industry],
    ],
    [
      "ours where both have moved them",
      [...base, industry],
      [policy, target, industry],
      [industry, policy, target],
      [policy, target, industry],
    ],
    [
      "theirs without what we took away",
      [...base, industry],
      [target, policy],
      [policy, industry, target],
      [policy, target],
    ],
  ])("stand in one order: %s", (_, former, ours, theirs, merged) => {
    expect(mergeLabels(former, ours, theirs)).toEqual({ ok: true, value: merged });
    // Saving looks whether the file holds the change by making it once more.
    expect(mergeLabels(former, ours, merged)).toEqual({ ok: true, value: merged });
  });

  it.each<[what: string, ours: Label[], theirs: Label[], en: string]>([
    ["change one part in two ways", [named(target, "Goal"), policy], [named(target, "Aim"), policy], "Goal"],
    ["take away what the other changed", [target], [target, named(policy, "Measure")], "Measure"],
    ["change what the other took away", [target, named(policy, "Measure")], [target], "Measure"],
    ["add different ones of one id", [...base, industry], [...base, named(industry, "Trade")], "Industry"],
  ])("that %s do not", (_, ours, theirs, en) => {
    expect(mergeLabels(base, ours, theirs)).toEqual({
      ok: false,
      error: {
        code: "label-changed-meanwhile",
        parameters: { label: { en, "zh-CN": expect.stringMatching(/\p{Script=Han}/u) } },
      },
    });
  });
});
