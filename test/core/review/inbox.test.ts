import { describe, expect, it } from "vitest";
import type { Layer } from "../../../core/model/Layer";
import { applyDiff } from "../../../core/model/LayerDiff";
import type { Comment } from "../../../core/review/Comment";
import { applyCorrections } from "../../../core/review/corrections";
import type { Accepted, Decision, Verdict } from "../../../core/review/Decision";
import { decide } from "../../../core/review/decisions";
import { inboxOf, mayCorrect, type WrittenReview } from "../../../core/review/inbox";
import { reviewCases } from "../../../core/review/reviewCases";
import { utf16 } from "../../../core/text/offsets";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const text = "在𠮷镇推行链长制，\n建成千亿\n园区，培育新能源。";
const source = sourceText(text);
const [a, b, r] = [annotatorId("annotator-a"), annotatorId("annotator-b"), annotatorId("reviewer-c")];
const place = (words: string) => ({
  start: utf16(text.indexOf(words)),
  end: utf16(text.indexOf(words) + words.length),
});
const tag = (words: string, label: string, id: string) =>
  annotation(text, place(words).start, place(words).end, label, id);
const layer = (name: string, ...tags: ReturnType<typeof tag>[]): Layer => ({
  ...layerOf(source, tags, name),
  status: "done",
});
const gold = (words: string, label: string): Accepted => ({ ...place(words), label, attributes: {} });

const ofA = layer("annotator-a", tag("𠮷镇推行链长制", "policy", "p"), tag("千亿\n园区", "target", "t"));
const ofB = layer("annotator-b", tag("新能源", "industry", "i"));
const verdicts: readonly Verdict[] = [
  { kind: "accept", gold: gold("链长制", "policy") },
  { kind: "reject" },
  { kind: "accept", gold: gold("新能源", "industry") },
];
const decisions = reviewCases([ofA, ofB], []).map(({ found }, index) =>
  decide(
    found,
    verdicts[index] as Verdict,
    { reason: null, comment: "" },
    { id: `d${index}`, now: "2026-01-02T03:04:05.000Z" },
  ),
);
const wrote = (annotator: typeof a, rest: Partial<WrittenReview> = {}): WrittenReview => ({
  ...{ annotator, decisions: [], comments: [], answers: [] },
  ...rest,
});
const byR = wrote(r, { decisions });
const answered = (decision: string, answer: "agree" | "contest") =>
  ({ decision, answer, comment: "说明", answeredAt: "2026-01-02T03:04:06.000Z" }) as const;

const corrections = (layers: readonly Layer[], reviews: readonly WrittenReview[], who = a) =>
  inboxOf(who, source, layers, reviews).flatMap((each) => (each.kind === "correction" ? [each] : []));

describe("the corrections in an inbox", () => {
  it("say what was tagged and what was accepted, in joined words", () => {
    const shown = corrections([ofA, ofB], [byR]).map(({ before, after, by, isWaiting }) => [
      ...[before?.words ?? null, after?.words ?? null, by, isWaiting],
    ]);
    expect(shown).toEqual([
      ["𠮷镇推行链长制", "链长制", r, true],
      ["千亿园区", null, r, true],
      [null, "新能源", r, true],
    ]);
  });

  it("wait for an answer only", () => {
    const items = corrections([ofA, ofB], [byR, wrote(a, { answers: [answered("d1", "agree")] })]);
    expect(items.map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
      ["d0", true],
      ["d1", false],
      ["d2", true],
    ]);
  });

  it("are no longer there once the annotator has changed the place in another way", () => {
    const changed = { ...ofA, annotations: [tag("链长制，", "policy", "p"), ...ofA.annotations.slice(1)] };
    const [gone] = corrections([changed, ofB], [byR]).filter(({ correction }) => correction === null);
    expect([gone?.id, gone?.before?.words, gone?.isWaiting]).toEqual(["d0", "𠮷镇推行链长制", false]);
  });

  it("are of nobody without a layer, nor of who decided", () => {
    expect(corrections([ofB], [byR])).toEqual([]);
    expect(corrections([ofA, ofB], [wrote(a, { decisions })])).toEqual([]);
  });

  it("are done once they are agreed to and followed, which leaves the decisions standing", () => {
    const found = corrections([ofA, ofB], [byR]).flatMap(({ correction }) => correction ?? []);
    const stamp = { newId: () => "new", now: "2026-02-03T04:05:06.000Z" };
    const followed = applyDiff(ofA, applyCorrections(source, ofA, found, stamp));
    const states = (...reviews: WrittenReview[]) =>
      reviewCases([followed, ofB], reviews).map(({ state }) => state);
    expect(states(byR)).toEqual(["reopened", "reopened"]);
    const agreed = wrote(a, { answers: decisions.map(({ id }) => answered(id, "agree")) });
    expect(states(byR, agreed)).toEqual(["accepted", "accepted"]);
    expect(corrections([followed, ofB], [byR, agreed])).toEqual([]);
  });

  it("tag nothing twice", () => {
    const found = corrections([ofA, ofB], [byR]).flatMap(({ correction }) => correction ?? []);
    const meanwhile = { ...ofA, annotations: [...ofA.annotations, tag("新能源", "industry", "mine")] };
    const diff = applyCorrections(source, meanwhile, found, { newId: () => "new", now: "" });
    expect(diff.added).toEqual([]);
  });

  it("leave a place outside of the text alone", () => {
    const beyond: Decision = {
      ...(decisions[0] as Decision),
      verdict: { kind: "accept", gold: { ...gold("链长制", "policy"), end: utf16(text.length + 1) } },
    };
    expect(corrections([ofA, ofB], [wrote(r, { decisions: [beyond] })])).toEqual([]);
  });
});

it("a span that all had missed is no open case once somebody agrees and tags it as it was accepted", () => {
  const verdict: Verdict = { kind: "accept", gold: gold("𠮷", "target") };
  const missed = decide(
    null,
    verdict,
    { reason: "missed", comment: "" },
    { id: "m", now: "2026-01-02T03:04:05.000Z" },
  );
  const states = (...layers: Layer[]) =>
    reviewCases(layers, [
      wrote(r, { decisions: [missed] }),
      wrote(a, { answers: [answered("m", "agree")] }),
    ]).map(({ state }) => state);
  expect(states(layer("annotator-a"))).toEqual(["accepted"]);
  expect(states(layer("annotator-a", tag("𠮷", "target", "x")))).toEqual(["accepted"]);
  for (const layers of [
    [layer("annotator-a", tag("𠮷", "policy", "x"))],
    [layer("annotator-b", tag("𠮷", "target", "x"))],
  ])
    expect(states(...layers).sort()).toEqual(["accepted", "open"]);
});

describe("what else is in an inbox", () => {
  const comment = (id: string, thread: string, second: number, words: string): Comment => ({
    ...{ id, thread, text: words, writtenAt: `2026-01-02T03:04:0${second}.000Z`, isResolved: null },
    subject: id === thread ? { ...place("链长制"), annotations: [{ annotator: a, annotation: "p" }] } : null,
  });

  it("objections to one's own decisions wait until they are noted", () => {
    const contested = wrote(a, { answers: [answered("d0", "contest")] });
    const objections = (...reviews: WrittenReview[]) =>
      inboxOf(r, source, [ofA, ofB], reviews).map(({ kind, by, isWaiting }) => [kind, by, isWaiting]);
    expect(objections(byR, contested)).toEqual([["objection", a, true]]);
    const noted = {
      ...byR,
      answers: [{ ...answered("d0", "agree"), answeredAt: "2026-01-02T03:04:07.000Z" }],
    };
    expect(objections(noted, contested)).toEqual([["objection", a, false]]);
  });

  it.each([
    ["a mention", ["@annotator-a 看"], [], [["mention", true]]],
    ["a longer name", ["@annotator-ab 看"], [], []],
    ["a mention that was answered", ["@annotator-a 看"], ["好"], [["mention", false]]],
    ["words of no concern", ["看"], [], []],
    ["an answer to one's own words", ["看", "还有"], ["好"], [["reply", true]]],
  ])("of messages: %s", (_, theirs, mine, expected) => {
    const said = theirs.map((words, i) => comment(i === 0 ? "1" : `t${i}`, "1", i * 2, words));
    const own = mine.map((words) => comment("o", "1", 1, words));
    const reviews = [
      wrote(b, { comments: said }),
      wrote(a, { comments: own }),
      wrote(annotatorId("annotator-ab")),
    ];
    const items = inboxOf(a, source, [], reviews).map(({ kind, isWaiting }) => [kind, isWaiting]);
    expect(items).toEqual(expected);
  });

  it("others' decisions alone can correct", () => {
    expect([mayCorrect(a, [byR]), mayCorrect(r, [byR]), mayCorrect(a, [wrote(r)])]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
