import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import { ledgerPhrase } from "../../../core/search/CountedPhrase";
import type { LedgerPhrase } from "../../../core/search/Ledger";
import { PhraseCounts } from "../../../core/search/PhraseCounts";
import type { SearchableDocument } from "../../../core/search/SearchableDocument";
import { annotation } from "../../builders/marked";
import { searchable } from "./searchable";

type Spans = readonly (readonly [start: number, end: number])[];

function counted(documents: readonly SearchableDocument[], label: string | null = null): PhraseCounts {
  const filter =
    label === null ? null : ({ labels }: { labels: readonly string[] }, i: number) => labels[i] === label;
  const counts = new PhraseCounts(filter);
  expect([...counts.update(documents)].at(-1)).toBe(documents.length > 0 ? 1 : undefined);
  return counts;
}

function named(document: string, found: SearchableDocument): SearchableDocument {
  return { ...found, document: document as DocumentId };
}

/** All that is counted, in one order. */
const told = (counts: PhraseCounts) => counts.list("", "all", "phrase").map(ledgerPhrase);

const line = ({ phrase, labels, documents, untagged }: LedgerPhrase) =>
  `${phrase} ${labels.map(({ label, count }) => `${label}×${count}`).join("+")} in ${documents}, ${untagged} untagged`;

const first = "产业链和产业链和产业。";
const second = "产业、光伏、光伏产业链。";
const corpus = [
  named(
    "first",
    searchable(first, {
      a: [annotation(first, 0, 3, "industry"), annotation(first, 8, 10, "industry")],
      b: [annotation(first, 0, 3, "policy")],
    }),
  ),
  named("second", searchable(second, { a: [annotation(second, 3, 5, "industry")] })),
];

describe("the phrases of a corpus", () => {
  it("are counted by label and document, those of several labels first, then those left untagged", () => {
    const listed = counted(corpus).list("", "all", "inconsistent").map(ledgerPhrase);
    expect(listed.map(line)).toEqual([
      "产业链 industry×1+policy×1 in 1, 2 untagged",
      "产业 industry×1 in 1, 1 untagged",
      "光伏 industry×1 in 1, 1 untagged",
    ]);
  });

  it("tell who gave which label", () => {
    const [chain] = counted(corpus).list("产业链", "all", "count").map(ledgerPhrase);
    expect(chain?.labels).toEqual([
      { label: "industry", count: 1, documents: 1, annotators: [{ annotator: "a", count: 1 }] },
      { label: "policy", count: 1, documents: 1, annotators: [{ annotator: "b", count: 1 }] },
    ]);
  });

  it.each<[choice: "all" | "inconsistent" | "several-labels", phrases: string[]]>([
    ["all", ["产业", "产业链", "光伏"]],
    ["inconsistent", ["产业", "产业链", "光伏"]],
    ["several-labels", ["产业链"]],
  ])("may be limited to %s", (choice, phrases) => {
    expect(
      counted(corpus)
        .list("", choice, "phrase")
        .map(({ phrase }) => phrase),
    ).toEqual(phrases);
  });

  it("may be those of one label; what others tagged is still not untagged", () => {
    const listed = counted(corpus, "policy").list("", "all", "count").map(ledgerPhrase);
    expect(listed.map(line)).toEqual(["产业链 policy×1 in 1, 2 untagged"]);
  });

  it.each<[what: string, text: string, tagged: [number, number][], untagged: Record<string, number>]>([
    [
      "the longest of those that begin at a place",
      "甲乙丙甲乙丙甲",
      [
        [0, 1],
        [0, 3],
      ],
      { 甲: 1, 甲乙丙: 1 },
    ],
    [
      "nothing that reaches into a tagged span",
      "甲乙甲乙",
      [
        [0, 2],
        [3, 4],
      ],
      { 甲乙: 0, 乙: 0 },
    ],
    ["phrases of characters of two units", "𠮷业，𠮷业", [[0, 3]], { 𠮷业: 1 }],
    ["up to the text's end", "业，业", [[0, 1]], { 业: 1 }],
  ])("count as untagged %s", (_, text, tagged, untagged) => {
    const document = searchable(text, { a: tagged.map(([start, end]) => annotation(text, start, end)) });
    const listed = counted([document]).list("", "all", "phrase");
    expect(Object.fromEntries(listed.map((each) => [each.phrase, each.untagged]))).toEqual(untagged);
  });
});

describe("counts that are kept while documents change", () => {
  const text = "甲乙丙甲\n𠮷乙甲乙，丙丙甲";
  const document = (name: string, spans: Spans) => {
    const tags = spans.map(([start, end], i) => annotation(text, start, end, "target", `${i}`));
    return named(name, searchable(text, { a: tags }));
  };

  it("count one document again after a change in it", () => {
    const documents = Array.from({ length: 50 }, (_, i) => document(`${i}`, [[0, 2]]));
    const counts = counted(documents);
    const again = [
      document("0", [
        [0, 2],
        [8, 10],
      ]),
      ...documents.slice(1),
    ];
    // Taken away, added; its untagged phrases likewise.
    expect([...counts.update(again)]).toHaveLength(4);
    expect(told(counts)).toEqual(told(counted(again)));
    expect([...counts.update(again)]).toEqual([]);
  });

  it("are what counting all anew gives, also when an update was left half-way", () => {
    const spans = fc.array(fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 4 })), {
      maxLength: 10,
    });
    const state = fc.uniqueArray(fc.tuple(fc.constantFrom("d1", "d2", "d3", "d4"), spans), {
      selector: ([name]) => name,
    });
    const change = fc.record({ state, steps: fc.option(fc.nat(12)) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const counts = new PhraseCounts(null);
        for (const { state, steps } of changes) {
          const documents = state.map(([name, spans]) => document(name, spans.map(bounded)));
          if (leave(counts.update(documents), steps)) continue;
          expect(told(counts)).toEqual(told(counted(documents)));
        }
      }),
    );
  });

  /** Goes so many steps, or to the end; true when it was left before that. */
  function leave(steps: Generator<number, void>, most: number | null): boolean {
    for (let step = 0; most === null || step < most; step++) if (steps.next().done) return false;
    steps.return();
    return true;
  }

  function bounded([start, length]: readonly [number, number]): [number, number] {
    return [start, Math.min(text.length, start + length)];
  }
});
