import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import { isOpen } from "../../../core/review/goldLayer";
import { type CaseState, type ReviewedCase, reviewCases } from "../../../core/review/reviewCases";
import { utf16 } from "../../../core/text/offsets";
import { type CaseOrder, facetCounts, isInQueue, wholeQueue } from "../../../renderer/review/queue";
import {
  endOf,
  type Goal,
  lengthOf,
  neighbourIn,
  positionIn,
  type Queue,
  type ShownCases,
  stopsOf,
} from "../../../renderer/review/stops";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源。";
const source = sourceText(text);
type Tag = readonly [start: number, end: number, label: string];
const layer = (name: string, ...tags: Tag[]) => ({
  ...layerOf(
    source,
    tags.map(([start, end, label], i) => annotation(text, start, end, label, `${name}${i}`)),
    `annotator-${name}`,
  ),
  status: "done" as const,
});

/** By the start of the text: agreed; boundary, two of three alike; label, over a line break; missed by two. */
const cases = reviewCases(
  [
    layer("a", [1, 4, "policy"], [6, 9, "policy"], [9, 15, "target"], [20, 24, "industry"]),
    layer("b", [1, 4, "policy"], [6, 8, "policy"], [9, 15, "policy"]),
    layer("c", [1, 4, "policy"], [6, 9, "policy"], [9, 15, "industry"]),
  ],
  [],
);
const [AGREED, BOUNDARY, LABEL, MISSED] = [0, 1, 2, 3];

/** Texts p, q and r, each with those cases: of q what is told, of the others only what is counted. */
const names = ["p", "q", "r"] as DocumentId[];
interface Setting {
  readonly current?: number | undefined;
  readonly order?: CaseOrder;
  readonly states?: readonly CaseState[];
  readonly empty?: readonly string[];
  /** Where a case was that others have taken away. */
  readonly gone?: number;
}

function setting({ current, order = "place", states = [], empty = [], gone }: Setting): [Queue, ShownCases] {
  const here = cases.map((each, i): ReviewedCase => ({ ...each, state: states[i] ?? "open" }));
  const documents = names.map((document) => {
    const its = document === "q" ? here : cases;
    return { document, facets: facetCounts(empty.includes(document) ? [] : its) };
  });
  const isWanted: Queue["isWanted"] = (facet) => isInQueue(facet, wholeQueue) && isOpen(facet);
  const queue = { stops: stopsOf(documents, isWanted, order), isWanted, order };
  const id = current === undefined ? null : (here[current]?.id ?? null);
  return [
    queue,
    {
      document: names[1] as DocumentId,
      place: 1,
      cases: here,
      current: id,
      gone: gone === undefined ? null : utf16(gone),
    },
  ];
}

const shown = (goal: Goal | null) => {
  if (goal?.kind === "elsewhere") return `${goal.stop.document} ${goal.step === 1 ? "first" : "last"}`;
  return goal && cases.findIndex(({ id }) => id === goal.reviewed.id);
};

describe("a queue over texts", () => {
  it.each<[string, Setting, 1 | -1, number | string | null]>([
    ["forwards within the text", { current: BOUNDARY }, 1, LABEL],
    ["backwards within the text", { current: MISSED }, -1, LABEL],
    ["from the text's last case to the next text", { current: MISSED }, 1, "r first"],
    ["from its first one to the last of the text before", { current: BOUNDARY }, -1, "p last"],
    ["over a text without cases", { current: BOUNDARY, empty: ["p"] }, -1, null],
    ["from a case outside of the queue", { current: AGREED }, 1, BOUNDARY],
    ["from no case to the text's first", {}, 1, BOUNDARY],
    ["from no case back to the text's last", {}, -1, MISSED],
    ["on from a case that others took away", { gone: 7 }, 1, LABEL],
    ["on from one that another has taken the place of", { gone: 9 }, 1, LABEL],
    ["back from a case that others took away", { gone: 9 }, -1, BOUNDARY],
    ["from one at the text's end to the next text", { gone: 25 }, 1, "r first"],
    ["from a text without cases to the next", { empty: ["q"] }, 1, "r first"],
    ["the least sure of all texts first", { current: LABEL, order: "unsure" }, 1, "r first"],
    ["then those that more agree on", { current: MISSED, order: "sure" }, 1, "r first"],
    ["on to what is as sure in the text", { current: BOUNDARY, order: "sure" }, 1, MISSED],
    ["one kind after the other", { current: LABEL, order: "kind" }, 1, "r first"],
    ["in the text by kind", { current: LABEL, order: "kind", empty: ["p", "r"] }, 1, MISSED],
  ])("goes %s", (_, given, step, expected) => {
    const [queue, where] = setting(given);
    const documents = given.empty?.includes("q") ? { ...where, cases: [] } : where;
    expect(shown(neighbourIn(queue, documents, step))).toBe(expected);
  });

  it("begins with its first case and ends with its last, wherever they are", () => {
    expect(shown(endOf(...setting({}), 1))).toBe("p first");
    expect(shown(endOf(...setting({ empty: ["p"] }), 1))).toBe(BOUNDARY);
    expect(shown(endOf(...setting({}), -1))).toBe("r last");
    expect(shown(endOf(...setting({ empty: ["p", "r"] }), -1))).toBe(MISSED);
    expect(shown(endOf(...setting({ empty: ["p", "q", "r"] }), 1))).toBeNull();
  });

  it("says how long it is, and where in it one stands", () => {
    const [queue, where] = setting({ current: LABEL });
    expect(lengthOf(queue)).toBe(9);
    expect(positionIn(queue, where)).toBe(4);
    expect(positionIn(...setting({ current: LABEL, order: "kind" }))).toBe(4);
    expect(positionIn(...setting({ current: BOUNDARY, order: "sure" }))).toBe(2);
    expect(positionIn(...setting({ current: AGREED }))).toBeNull();
  });

  it("leaves what is decided out", () => {
    const [queue, where] = setting({ current: BOUNDARY, states: ["open", "accepted", "rejected"] });
    expect(lengthOf(queue)).toBe(7);
    expect(shown(neighbourIn(queue, where, 1))).toBe(MISSED);
  });
});
