import { describe, expect, it } from "vitest";
import type { LedgerPhrase } from "../../../core/search/Ledger";
import { ledgerPhrase, PhraseCounts } from "../../../core/search/PhraseCounts";
import type { SearchableDocument } from "../../../core/search/SearchableDocument";
import { annotation } from "../../builders/marked";
import { searchable } from "./searchable";

function counted(documents: readonly SearchableDocument[], label: string | null = null): PhraseCounts {
  const counts = new PhraseCounts();
  const filter =
    label === null ? null : ({ labels }: { labels: readonly string[] }, i: number) => labels[i] === label;
  for (const document of documents) counts.addAnnotations(document, filter);
  for (const document of documents) counts.addUntagged(document);
  return counts;
}

const line = ({ phrase, labels, documents, untagged }: LedgerPhrase) =>
  `${phrase} ${labels.map(({ label, count }) => `${label}×${count}`).join("+")} in ${documents}, ${untagged} untagged`;

const first = "产业链和产业链和产业。";
const second = "产业、光伏、光伏产业链。";
const corpus = [
  searchable(first, {
    a: [annotation(first, 0, 3, "industry"), annotation(first, 8, 10, "industry")],
    b: [annotation(first, 0, 3, "policy")],
  }),
  searchable(second, { a: [annotation(second, 3, 5, "industry")] }),
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
