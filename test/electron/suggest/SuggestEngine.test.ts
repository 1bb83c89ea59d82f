import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import type { Layer } from "../../../core/model/Layer";
import type { Result } from "../../../core/result";
import { acceptedFrom, decide } from "../../../core/review/decisions";
import { emptyReviewFile } from "../../../core/review/ReviewFile";
import { reviewCases } from "../../../core/review/reviewCases";
import { refusalAt } from "../../../core/search/refusals";
import { formatReviewFile } from "../../../core/stored/reviewFile";
import { layoutText } from "../../../core/text/layout/layoutText";
import { utf16 } from "../../../core/text/offsets";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import type { ParsedRequest } from "../../../electron/ipc/contract";
import type { LeastSureProgress, SuggestedPart, SuggestResponses } from "../../../electron/ipc/suggest";
import type { SuggestMethod } from "../../../electron/suggest/protocol";
import { SuggestEngine } from "../../../electron/suggest/SuggestEngine";
import { marked } from "../../builders/marked";
import { me, unwrap } from "../search/asking";
import { projectWith } from "../search/projectWith";
import { annotatorId, documentId, TemporaryFolder, writeLayer } from "../storage/TemporaryFolder";

/** Sentences that teach one name and one form; the mark 𠮷 takes two code units. */
const lessons = (city: string) =>
  [
    `${city}大力发展[industry 光伏产业]，建设𠮷园区。`,
    `今年${city}的[industry 光伏产业]增长很快。`,
    `${city}还支持[industry 轴承产业]和[industry 光伏产业]。`,
    `会议在${city}举行，大家发言热烈。`,
  ].join("\n");

const unseen = "新市也有光伏产业。\n会议结束后，轴承产业\n受到关注。";
const target = documentId("target");

let folder: TemporaryFolder;
let engine: SuggestEngine;
let progress: LeastSureProgress[];
let heard: (() => void)[];
let lastId = 0;

beforeEach(async () => {
  folder = new TemporaryFolder();
  progress = [];
  heard = [];
  for (const [name, city] of [
    ["one", "甲市"],
    ["two", "乙市"],
    ["three", "丙市"],
  ] as const)
    teach(name, lessons(city));
  folder.write("seeds/target.txt", unseen);
  folder.write("annotations/project.json", projectWith({}));
  await open();
});
afterEach(() => folder.remove());

function teach(name: string, notation: string, change: Partial<Layer> = {}): void {
  const { source, layer } = marked(notation, name);
  folder.write(`seeds/${name}.txt`, source.text);
  writeLayer(folder, { ...layer, status: "done", ...change });
}

/** Has a colleague tag a text, and decide that all of it is gold. */
function settle(name: string, notation: string): void {
  const colleague = annotatorId("annotator-b");
  teach(name, notation, { annotator: colleague });
  const layer = { ...marked(notation, name).layer, annotator: colleague };
  const decisions = reviewCases([layer], []).flatMap(({ found }, at) => {
    const [member] = found?.members ?? [];
    if (!found || !member) return [];
    const said = { reason: null, comment: "" };
    const stamp = { id: `d${at}`, now: "2026-01-02T03:04:05.000Z" };
    return [decide(found, { kind: "accept", gold: acceptedFrom(member) }, said, stamp)];
  });
  const review = { ...emptyReviewFile(documentId(name), colleague), decisions };
  folder.write(`annotations/${name}/reviews/${colleague}.json`, formatReviewFile(review));
}

async function open(): Promise<void> {
  const learnt = () => {
    for (const hear of heard.splice(0)) hear();
  };
  const opened = await SuggestEngine.open(
    folder.root,
    { learnt, progress: (each) => progress.push(each) },
    0,
  );
  engine = unwrap(opened);
}

function ask<M extends SuggestMethod>(
  method: M,
  request: ParsedRequest<M>,
): Promise<Result<SuggestResponses[M]>> {
  const call = { kind: "call", id: ++lastId, method, request, annotator: me } as const;
  return engine.answer(call) as Promise<Result<SuggestResponses[M]>>;
}

const wholeOf = (document: DocumentId) => ({ document, part: null, at: utf16(0) });

/** What is suggested once all has been learnt. */
async function suggested(document = target): Promise<SuggestedPart> {
  for (;;) {
    const learnt = new Promise<void>((resolve) => heard.push(resolve));
    const part = unwrap(await ask("suggestPassages", wholeOf(document)));
    if (!part.isLearning) return part;
    await learnt;
  }
}

const quotes = ({ suggestions, taught }: SuggestedPart, text = unseen) =>
  suggestions
    .filter(({ label, score }) => score >= (taught.find((each) => each.label === label)?.cut ?? 1))
    .map(({ start, end }) => text.slice(start, end));

describe("suggesting", () => {
  it("answers at once with nothing, and with what it has learnt from the annotator's documents afterwards", async () => {
    const first = unwrap(await ask("suggestPassages", wholeOf(target)));
    expect(first).toMatchObject({ suggestions: [], taught: [], isLearning: true, parts: 1 });
    const then = await suggested();
    expect(quotes(then)).toEqual(["光伏产业", "轴承产业"]);
    expect(then.suggestions[0]?.reason).toEqual({ source: "memory", tagged: 9, seen: 9 });
    expect(then.taught).toMatchObject([{ label: "industry", passages: 12, documents: 3 }]);
  });

  it("does not suggest again what was refused in its context", async () => {
    await suggested();
    const words = new ReflowedText(unseen, layoutText(unseen));
    const refusal = refusalAt(words, "industry", unseen.indexOf("光伏"), unseen.indexOf("。"));
    const file = { version: 1, document: target, annotator: me, refusals: [refusal] };
    folder.write(`annotations/target/refusals/${me}.json`, JSON.stringify(file));
    engine.changed([target]);
    expect(quotes(await suggested())).toEqual(["轴承产业"]);
  });

  it("learns from what a save has added, and no more from a document that is gone", async () => {
    await suggested();
    teach("two", "会议结束后，大家去看[industry 会议厅]。\n[industry 会议厅]和[industry 会议厅]很大。");
    for (const name of ["one", "three"]) teach(name, "大家去看[industry 会议厅]。");
    engine.changed(["one", "two", "three"].map(documentId));
    const { taught, suggestions } = await suggested();
    expect(taught).toMatchObject([{ passages: 5, documents: 3 }]);
    expect(suggestions.map(({ reason }) => reason.source)).not.toContain("memory");
  });

  it("says which layer it could not learn from, and learns from the others", async () => {
    folder.write(`annotations/two/${me}.json`, "{");
    const part = await suggested();
    expect(part.skipped).toMatchObject([
      { document: "two", annotator: me, problem: { code: "file-not-json" } },
    ]);
    expect(part.taught).toMatchObject([{ passages: 8, documents: 2 }]);
  });

  it("suggests nothing while the project hides suggestions", async () => {
    const project = JSON.parse(projectWith({}));
    folder.write("annotations/project.json", JSON.stringify({ ...project, suggestions: { hidden: true } }));
    for (const answer of [
      await ask("suggestPassages", wholeOf(target)),
      await ask("findLeastSure", undefined),
      await ask("tallyPattern", {
        pattern: { id: "own", label: "industry", expression: "光伏", isOn: true },
      }),
    ])
      expect(answer).toMatchObject({ ok: false, error: { code: "suggestions-hidden" } });
  });

  it("learns nothing of gold while the project has the annotator finish their own layer first", async () => {
    settle("four", "会议[industry 代表团]讨论。[industry 代表团]和[industry 代表团]很大。");
    expect((await suggested()).taught).toMatchObject([{ passages: 15 }]);
    const project = JSON.parse(projectWith({}));
    const rule = { ownLayerFirst: { reviewers: [] } };
    folder.write("annotations/project.json", JSON.stringify({ ...project, ...rule }));
    engine.changed(null);
    expect((await suggested()).taught).toMatchObject([{ passages: 12 }]);
  });

  it("lets the latest call win", async () => {
    const [first, second] = await Promise.all([
      ask("suggestPassages", wholeOf(target)),
      ask("suggestPassages", wholeOf(documentId("one"))),
    ]);
    expect(first).toMatchObject({ ok: false, error: { code: "suggest-cancelled" } });
    expect(second).toMatchObject({ ok: true, value: { document: "one" } });
  });

  it("cuts a long text at paragraphs, and gives the part that a place lies in", async () => {
    const sentence = "新市也有光伏产业，会议开得很长。\n\n";
    const long = sentence.repeat(800);
    folder.write("seeds/target.txt", long);
    await suggested();
    const at = utf16(long.length - 10);
    const last = unwrap(await ask("suggestPassages", { document: target, part: null, at }));
    expect(last.parts).toBeGreaterThan(1);
    expect(last.part).toBe(last.parts - 1);
    const found = new Set<number>();
    for (let part = 0; part < last.parts; part++) {
      const answer = unwrap(await ask("suggestPassages", { document: target, part, at: utf16(0) }));
      for (const { start } of answer.suggestions) found.add(start);
    }
    const places = Array.from({ length: 800 }, (_, row) => row * sentence.length + 4);
    expect(places.filter((place) => !found.has(place))).toEqual([]);
  });
});

describe("an annotator who contradicts what is suggested", () => {
  const places = ["东", "南", "西", "北", "中", "上", "下", "前", "后", "里"];
  const text = places.map((place) => `${place}区开会，谈到光伏产业，大家发言。`).join("\n");

  /** Refuses the phrase in so many of its contexts. */
  function refuse(count: number): void {
    folder.write("seeds/contrary.txt", text);
    const words = new ReflowedText(text, layoutText(text));
    const refusals = [...words.text.matchAll(/光伏产业/g)]
      .slice(0, count)
      .map(({ index }) => refusalAt(words, "industry", index, index + 4));
    const file = { version: 1, document: "contrary", annotator: me, refusals };
    folder.write(`annotations/contrary/refusals/${me}.json`, JSON.stringify(file));
    engine.changed(null);
  }

  const scoreIn = ({ suggestions }: SuggestedPart) =>
    suggestions.find(({ start, end }) => unseen.slice(start, end) === "光伏产业")?.score ?? 0;

  it("sees nothing again that was rejected, and less of the same elsewhere, though nothing is tagged", async () => {
    const before = scoreIn(await suggested());
    refuse(places.length);
    const contrary = documentId("contrary");
    expect(quotes(await suggested(contrary), text)).not.toContain("光伏产业");
    const after = await suggested();
    expect(scoreIn(after)).toBeLessThan(before / 2);
    expect(quotes(after)).not.toContain("光伏产业");
  });

  it("sees it again once rejections are taken back", async () => {
    refuse(places.length);
    expect(quotes(await suggested())).not.toContain("光伏产业");
    refuse(0);
    expect(quotes(await suggested())).toContain("光伏产业");
  });

  it("is asked on: each answer comes while the lessons change under it", async () => {
    for (let count = 1; count <= places.length; count++) {
      refuse(count);
      const answer = unwrap(await ask("suggestPassages", wholeOf(documentId("contrary"))));
      const starts = new Set<number>(answer.suggestions.map(({ start }) => start));
      const refused = [...text.matchAll(/光伏产业/g)].slice(0, count);
      expect(refused.filter(({ index }) => starts.has(index))).toEqual([]);
    }
  });
});

it("learns the same, and puts the untagged in the order of work, beside 50 documents in which nothing is tagged", async () => {
  const alone = await suggested();
  for (let number = 0; number < 50; number++)
    folder.write(`seeds/more-${number}.txt`, `${unseen}\n第𠮷次会议，${number}人发言。`);
  engine.changed(null);
  const { taught, suggestions } = await suggested();
  expect({ taught, suggestions }).toEqual({ taught: alone.taught, suggestions: alone.suggestions });
  const more = await suggested(documentId("more-7"));
  expect(quotes(more)).toEqual(quotes(alone));
  const found = unwrap(await ask("findLeastSure", undefined));
  expect(found.documents).toHaveLength(51);
});

describe("a pattern's tally", () => {
  const pattern = { id: "own", label: "industry", expression: "..产业", isOn: true };

  it("names what it catches, gets wrong and misses, each where it is", async () => {
    teach("two", "会议[industry 论坛]讨论光伏产业。");
    const tally = unwrap(await ask("tallyPattern", { pattern }));
    expect(tally).toMatchObject({ caught: 8, wrong: 1, missed: 1 });
    expect(tally.examples.wrong).toMatchObject([{ document: "two", start: 6, words: "光伏产业" }]);
    expect(tally.examples.missed).toMatchObject([{ document: "two", words: "论坛" }]);
  });

  it("says what is wrong with an expression", async () => {
    const tally = await ask("tallyPattern", { pattern: { ...pattern, expression: "(产业" } });
    expect(tally).toMatchObject({ ok: false, error: { code: "pattern-parenthesis" } });
  });
});

describe("the order of work", () => {
  it("lists documents that are not done, the most unsure first, with their passages", async () => {
    await suggested();
    const found = unwrap(await ask("findLeastSure", undefined));
    expect(found.documents.map(({ document }) => document)).toEqual(["target"]);
    expect(found.passages.map(({ words }) => words)).toContain("光伏产业");
    expect(found).toMatchObject({ looked: 4, total: 4 });
    expect(progress.at(-1)).toEqual({ done: 4, total: 4 });
  });

  it("answers with what it has found when it is ended", async () => {
    await suggested();
    const asked = ask("findLeastSure", undefined);
    expect(await ask("cancelLeastSure", undefined)).toEqual({ ok: true, value: null });
    expect(unwrap(await asked).looked).toBeLessThan(4);
  });
});
