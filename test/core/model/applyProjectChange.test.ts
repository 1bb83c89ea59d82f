import { describe, expect, it } from "vitest";
import { describeFailure } from "../../../core/errors";
import { applyProjectChange, removedLabels } from "../../../core/model/applyProjectChange";
import { invertSteps } from "../../../core/model/breakSteps";
import { defaultLabels, type Label } from "../../../core/model/LabelSet";
import { correctionsOf, defaultProject, documentEntry, type Project } from "../../../core/model/Project";
import type { BreakSteps, ProjectChange } from "../../../core/model/ProjectChange";
import { noCorrections } from "../../../core/text/layout/TextLayout";
import { utf16 } from "../../../core/text/offsets";
import { documentId } from "../../electron/storage/TemporaryFolder";

const a = documentId("a");
const b = documentId("b");
const one = "1".repeat(64);
const two = "2".repeat(64);
const at = utf16;

const article = (start: number, city = "郴州") => ({
  start: at(start),
  title: "𠮷镇",
  person: "",
  role: "市长",
  city,
});
const layout = (joins: number[], splits: number[], sha256 = one) => ({
  sha256,
  joins: joins.map(at),
  splits: splits.map(at),
});
const corrected = (place: number, as: "join" | "split" | "none", sha256 = one): ProjectChange => ({
  kind: "break-corrected",
  document: a,
  sha256,
  at: at(place),
  as,
});

const repair = (start: number, end: number) => ({
  start: at(start),
  end: at(end),
  text: "吉",
  kind: "wrong-character" as const,
});

const known: Project = {
  ...defaultProject,
  documents: {
    [b]: { title: "乙" },
    [a]: { title: "甲", layout: layout([4, 9], [20]), articles: [article(7)] },
  },
};
const knownA = documentEntry(known, a);

describe("a change to a document", () => {
  it.each<[what: string, change: ProjectChange, entry: object]>([
    ["titles it", { kind: "document-titled", document: a, title: " 新题 " }, { ...knownA, title: "新题" }],
    [
      "joins a break, in order of the text",
      corrected(6, "join"),
      { ...knownA, layout: layout([4, 6, 9], [20]) },
    ],
    ["joins at the text's begin", corrected(0, "join"), { ...knownA, layout: layout([0, 4, 9], [20]) }],
    ["joins what is joined already", corrected(4, "join"), knownA],
    ["splits what was joined", corrected(9, "split"), { ...knownA, layout: layout([4], [9, 20]) }],
    ["joins what was split", corrected(20, "join"), { ...knownA, layout: layout([4, 9, 20], []) }],
    ["takes a correction back", corrected(4, "none"), { ...knownA, layout: layout([9], [20]) }],
    ["takes back what was never corrected", corrected(5, "none"), knownA],
    [
      "lets the breaks of another text go",
      corrected(5, "split", two),
      { ...knownA, layout: layout([], [5], two) },
    ],
    ["resets all breaks", { kind: "breaks-reset", document: a }, { title: "甲", articles: [article(7)] }],
    [
      "files it, the folder's name tidied",
      { kind: "document-filed", document: a, folder: " 访谈 / /𠮷镇 " },
      { ...knownA, folder: "访谈/𠮷镇" },
    ],
    [
      "says how its text was come by",
      { kind: "document-sourced", document: a, encoding: "gb18030", original: null },
      { ...knownA, encoding: "gb18030" },
    ],
    [
      "names the file that its text was extracted from",
      { kind: "document-sourced", document: a, encoding: "utf-8", original: { file: "a.pdf", sha256: one } },
      { ...knownA, original: { file: "a.pdf", sha256: one } },
    ],
    [
      "repairs it, in order of the text",
      { kind: "repairs-changed", document: a, sha256: one, items: [repair(9, 12), repair(0, 2)] },
      { ...knownA, repairs: { sha256: one, items: [repair(0, 2), repair(9, 12)] } },
    ],
    ["takes back all repairs", { kind: "repairs-changed", document: a, sha256: one, items: [] }, knownA],
    [
      "confirms an article before the others",
      { kind: "article-confirmed", document: a, article: article(0) },
      { ...knownA, articles: [article(0), article(7)] },
    ],
    [
      "confirms an article anew",
      { kind: "article-confirmed", document: a, article: article(7, "湘潭") },
      { ...knownA, articles: [article(7, "湘潭")] },
    ],
    [
      "takes back what was confirmed",
      { kind: "article-unconfirmed", document: a, start: at(7) },
      { title: "甲", layout: layout([4, 9], [20]) },
    ],
    ["takes back what was not confirmed", { kind: "article-unconfirmed", document: a, start: at(8) }, knownA],
  ])("%s", (_, change, entry) => {
    const changed = applied(known, change);
    expect(documentEntry(changed, a)).toStrictEqual(entry);
    expect(documentEntry(changed, b)).toStrictEqual({ title: "乙" });
    expect(changed.labels).toBe(known.labels);
  });

  it.each<[string, ProjectChange]>([
    ["whose last correction is taken back", corrected(5, "none")],
    ["whose title is emptied", { kind: "document-titled", document: a, title: " " }],
    ["that nothing was known about", { kind: "breaks-reset", document: a }],
    ["that is taken out of its folder", { kind: "document-filed", document: a, folder: "" }],
    [
      "whose text is plain after all",
      { kind: "document-sourced", document: a, encoding: "utf-8", original: null },
    ],
    ["whose last article is taken back", { kind: "article-unconfirmed", document: a, start: at(5) }],
  ])("leaves nothing of one %s", (_, change) => {
    const before = applied(applied(defaultProject, corrected(5, "split")), {
      kind: "breaks-reset",
      document: a,
    });
    expect(applied(before, change)).toStrictEqual(defaultProject);
  });

  it("is to that one alone, whatever its name", () => {
    const odd = documentId("__proto__");
    const titled = applied(known, { kind: "document-titled", document: odd, title: "怪" });
    expect(Object.keys(titled.documents)).toEqual(["b", "a", "__proto__"]);
    expect(documentEntry(titled, odd)).toEqual({ title: "怪" });
    expect(documentEntry(titled, documentId("constructor"))).toEqual({});
  });
});

describe("a new name of a folder", () => {
  const filed = (folder: string, document = a): ProjectChange => ({
    kind: "document-filed",
    document,
    folder,
  });
  const c = documentId("c");
  const inFolders = [filed("访谈/𠮷镇"), filed("访谈", b), filed("访谈录", c)].reduce(
    applied,
    defaultProject,
  );
  const renamed = (to: string) => {
    const { documents } = applied(inFolders, { kind: "folder-renamed", from: "访谈", to });
    return Object.entries(documents).map(([document, { folder }]) => [document, folder]);
  };

  it("goes to the documents in it and below it, and to no folder of a longer name", () => {
    expect(renamed("省/市")).toEqual([
      ["a", "省/市/𠮷镇"],
      ["b", "省/市"],
      ["c", "访谈录"],
    ]);
  });

  it("takes them out of it when it is empty", () => {
    expect(renamed(" ")).toEqual([
      ["a", "𠮷镇"],
      ["c", "访谈录"],
    ]);
  });
});

describe("steps of corrected breaks", () => {
  type As = "join" | "split" | "none";
  const steps = (places: readonly (readonly [number, As, As])[], sha256 = one): BreakSteps => ({
    kind: "breaks-stepped",
    document: a,
    sha256,
    steps: places.map(([place, from, to]) => ({ at: at(place), from, to })),
  });

  it.each<[string, BreakSteps, object | undefined]>([
    ["take one back", steps([[4, "join", "none"]]), layout([9], [20])],
    ["make one, in order of the text", steps([[0, "none", "split"]]), layout([4, 9], [0, 20])],
    ["turn one round", steps([[9, "join", "split"]]), layout([4], [9, 20])],
    [
      "take all back",
      steps([
        [4, "join", "none"],
        [9, "join", "none"],
        [20, "split", "none"],
      ]),
      undefined,
    ],
  ])("%s, and their inverse puts it back", (_, change, expected) => {
    const changed = applied(known, change);
    expect(documentEntry(changed, a).layout).toEqual(expected);
    expect(applied(changed, invertSteps(change))).toEqual(known);
  });

  it.each<[string, BreakSteps]>([
    ["a break was taken back meanwhile", steps([[5, "join", "none"]])],
    ["a break was corrected otherwise meanwhile", steps([[20, "join", "none"]])],
    [
      "one of several was corrected meanwhile",
      steps([
        [4, "join", "none"],
        [9, "none", "join"],
      ]),
    ],
    ["the text has changed", steps([[4, "join", "none"]], two)],
  ])("are refused as a whole when %s", (_, change) => {
    expect(applyProjectChange(known, change)).toEqual({
      ok: false,
      error: { code: "breaks-changed", parameters: {} },
    });
  });
});

describe("the corrected breaks of a text", () => {
  it("are none on another state of it, and none where nothing is known", () => {
    expect(correctionsOf(known, { document: a, sha256: one })).toMatchObject({ joins: [4, 9], splits: [20] });
    expect(correctionsOf(known, { document: a, sha256: two })).toBe(noCorrections);
    expect(correctionsOf(known, { document: b, sha256: one })).toBe(noCorrections);
  });
});

describe("a change of the labels", () => {
  const [target, policy, industry] = defaultLabels as [Label, Label, Label];
  const to = (...labels: Label[]): ProjectChange => ({
    kind: "labels-changed",
    base: defaultLabels,
    labels,
  });

  it("replaces them in their new order, and leaves the documents", () => {
    const renamed = { ...policy, names: { "zh-CN": "举措", en: "Measure" } };
    const changed = applied(known, to(industry, renamed));
    expect(changed).toStrictEqual({ ...known, labels: [industry, renamed] });
  });

  it.each<[what: string, labels: Label[], code: string]>([
    ["none", [], "labels-empty"],
    ["one without a Chinese name", [{ ...target, names: { "zh-CN": " ", en: "Goal" } }], "label-nameless"],
    ["one without an English name", [{ ...target, names: { "zh-CN": "目标", en: "" } }], "label-nameless"],
    ["two of one id", [target, { ...policy, id: "target" }], "label-id-taken"],
    ["two on one key", [target, { ...policy, key: "Digit1" }], "label-key-taken"],
  ])("to %s is refused", (_, labels, code) => {
    expect(applyProjectChange(known, to(...labels))).toMatchObject({ ok: false, error: { code } });
  });

  it("to a key that is taken is refused by the label's name in the reader's language", () => {
    const refused = applyProjectChange(known, to(target, { ...policy, key: "Digit1" }));
    if (refused.ok) throw new Error("accepted");
    expect(describeFailure(refused.error, "zh-CN")).toBe("标签 政策 的按键 Digit1 已被另一个标签使用。");
    expect(describeFailure(refused.error)).toContain("the label Policy belongs");
  });

  it("to several without a key is fine", () => {
    const keyless = [target, policy].map((label) => ({ ...label, key: "" }));
    expect(applied(known, to(...keyless)).labels).toEqual(keyless);
  });

  it("is put together with what others have changed meanwhile", () => {
    const theirs = { ...known, labels: [target, policy, { ...industry, key: "Digit9" }] };
    const ours = { ...target, key: "Digit7" };
    expect(applied(theirs, to(policy, ours, industry)).labels).toEqual([
      policy,
      ours,
      { ...industry, key: "Digit9" },
    ]);
    expect(applyProjectChange(theirs, to(target, policy, { ...industry, key: "Digit8" }))).toMatchObject({
      ok: false,
      error: { code: "label-changed-meanwhile" },
    });
  });

  it("takes away those whose id is gone, renamed ids among them", () => {
    const removed = (...labels: Label[]) => removedLabels(known, applied(known, to(...labels)));
    expect(removed(industry, { ...target, names: { "zh-CN": "的", en: "Aim" } })).toEqual(["policy"]);
    expect(removed({ ...target, id: "goal" }, policy, industry)).toEqual(["target"]);
    expect(removedLabels(known, applied(known, corrected(1, "join")))).toEqual([]);
  });
});

function applied(project: Project, change: ProjectChange): Project {
  const result = applyProjectChange(project, change);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe("a step of what is said of an article", () => {
  const [said, other] = [article(4), article(4, "昌都")];
  const step = (from: typeof said | null, to: typeof said | null): ProjectChange => ({
    kind: "article-stepped",
    document: a,
    start: at(4),
    from,
    to,
  });
  const articlesAfter = (...changes: ProjectChange[]) =>
    documentEntry(changes.reduce(applied, defaultProject), a).articles;

  it("says it, says it otherwise, and takes it back whole", () => {
    expect(articlesAfter(step(null, said))).toEqual([said]);
    expect(articlesAfter(step(null, said), step(said, other))).toEqual([other]);
    expect(articlesAfter(step(null, said), step(said, null))).toBeUndefined();
  });

  it.each([
    ["it was said otherwise meanwhile", step(other, null)],
    ["something was said meanwhile", step(null, other)],
  ])("is refused when %s", (_, change) => {
    const project = applied(defaultProject, step(null, said));
    expect(applyProjectChange(project, change)).toMatchObject({ error: { code: "article-changed" } });
  });
});
