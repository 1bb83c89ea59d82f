import { describe, expect, it } from "vitest";
import { checkLabels } from "../../../core/model/checkLabels";
import { defaultLabels, type Label } from "../../../core/model/LabelSet";
import { labelsSchema } from "../../../core/stored/projectFile";
import {
  type DraftLabel,
  draftsOf,
  labelsIn,
  moved,
  newAttribute,
  newDraft,
  problemsOf,
} from "../../../renderer/labels/draft";

const drafts = draftsOf(defaultLabels);
const [target, policy, industry] = drafts as [DraftLabel, DraftLabel, DraftLabel];
const changed = (draft: DraftLabel, change: Partial<Label>): DraftLabel => ({
  ...draft,
  label: { ...draft.label, ...change },
});
const named = (draft: DraftLabel, en: string) => changed(draft, { names: { "zh-CN": "新", en } });
const attribute = (change: object) => ({
  ...newAttribute,
  names: { "zh-CN": "期限", en: "Deadline" },
  ...change,
});

describe("the drafts of labels", () => {
  it("are those labels while nothing has been changed", () => {
    expect(labelsIn(drafts)).toEqual(defaultLabels);
  });

  it("keep the ids of stored labels whatever these are called now", () => {
    expect(labelsIn([named(target, "Goal")]).map(({ id }) => id)).toEqual(["target"]);
  });

  it.each<[name: string, id: string]>([
    ["Funding body", "funding-body"],
    ["  R&D (2023) ", "r-d-2023"],
    ["2023 plan", "plan"],
    ["Policy", "policy-2"],
    ["资金", "label"],
    ["", "label"],
    ["Ｐ", "label"],
    ["constructor", "constructor"],
    [`${"long ".repeat(30)}`, "long-long-long-long-long-long-long-long-long-long-"],
  ])("give a new label called %j the id %s, which a project file may hold", (name, id) => {
    const fresh = named(newDraft(drafts, "k"), name);
    const labels = labelsIn([...drafts, fresh]);
    expect(labels.at(-1)?.id).toBe(id);
    expect(labelsSchema.safeParse(labels).success).toBe(true);
  });

  it("give new labels of one name different ids", () => {
    const [a, b] = [named(newDraft(drafts, "a"), "Fund"), named(newDraft(drafts, "b"), "Fund")];
    expect(labelsIn([...drafts, a, b]).map(({ id }) => id)).toEqual([
      "target",
      "policy",
      "industry",
      "fund",
      "fund-2",
    ]);
  });

  it("are stored without stray spaces, and attributes with ids and clean choices", () => {
    const attributes = [
      newAttribute,
      attribute({ kind: "choice", choices: ["省 ", "", "市", "省"] }),
      attribute({ choices: ["left over"] }),
      attribute({ id: "old", kind: "flag" }),
    ];
    const [label] = labelsIn([changed(target, { names: { "zh-CN": " 目标", en: "Target " }, attributes })]);
    expect(label).toMatchObject({ names: { "zh-CN": "目标", en: "Target" } });
    expect(label?.attributes.map(({ id, kind, choices }) => [id, kind, choices])).toEqual([
      ["deadline", "choice", ["省", "市"]],
      ["deadline-2", "text", []],
      ["old", "flag", []],
    ]);
  });
});

describe("a new draft", () => {
  it("has a colour and a digit that no label has", () => {
    const { label } = newDraft(drafts, "k");
    expect(label.key).toBe("Digit4");
    expect(Object.keys(label.color)).toEqual(["light", "dark"]);
    expect(defaultLabels.map(({ color }) => color.light)).not.toContain(label.color.light);
  });

  it("takes the digit that has become free, and none when all are taken", () => {
    expect(newDraft([target, industry], "k").label.key).toBe("Digit2");
    const nine = Array.from({ length: 9 }, (_, i) => changed(target, { key: `Digit${i + 1}` }));
    expect(newDraft(nine, "k").label.key).toBe("");
  });
});

describe("what keeps a draft from being saved", () => {
  it.each<[what: string, draft: DraftLabel, problems: string[]]>([
    ["nothing", target, []],
    ["a name of spaces", changed(target, { names: { "zh-CN": " ", en: "Target" } }), ["nameMissing"]],
    ["the key of another label", changed(target, { key: policy.label.key }), ["keyTwice"]],
    ["no key", changed(target, { key: "" }), []],
    [
      "an attribute with a name in one language only",
      changed(target, { attributes: [attribute({ names: { "zh-CN": "级别", en: " " } })] }),
      ["attributeNameMissing"],
    ],
    [
      "a nameless attribute with choices",
      changed(target, { attributes: [{ ...newAttribute, kind: "choice", choices: ["省"] }] }),
      ["attributeNameMissing"],
    ],
    [
      "a stored attribute whose name is gone",
      changed(target, { attributes: [{ ...newAttribute, id: "level" }] }),
      ["attributeNameMissing"],
    ],
    [
      "an attribute added and not yet named",
      changed(target, { attributes: [newAttribute, { ...newAttribute, kind: "choice" }] }),
      [],
    ],
    [
      "nothing to choose from",
      changed(target, { attributes: [attribute({ kind: "choice", choices: [" "] })] }),
      ["choicesMissing"],
    ],
    [
      "a choice of no end",
      changed(target, { attributes: [attribute({ kind: "choice", choices: ["长".repeat(501)] })] }),
      ["tooLarge"],
    ],
    [
      "a choice as long as can be kept, and an empty line",
      changed(target, { attributes: [attribute({ kind: "choice", choices: ["长".repeat(500), ""] })] }),
      [],
    ],
    ["choices of another kind", changed(target, { attributes: [attribute({ kind: "flag" })] }), []],
  ])("is %s", (_, draft, problems) => {
    const all = [draft, policy, changed(industry, { key: "" })];
    expect(problemsOf(draft, all)).toEqual(problems);
    const isGood = checkLabels(labelsIn(all)) === null;
    expect(isGood).toBe(!problems.some((problem) => problem === "nameMissing" || problem === "keyTwice"));
  });
});

describe("moving", () => {
  it.each<[at: number, step: -1 | 1, expected: string]>([
    [0, 1, "bac"],
    [2, -1, "acb"],
    [0, -1, "abc"],
    [2, 1, "abc"],
    [-1, 1, "abc"],
  ])("what stands at %i by %i", (at, step, expected) => {
    expect(moved([..."abc"], at, step).join("")).toBe(expected);
  });
});
