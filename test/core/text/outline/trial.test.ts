import { describe, expect, it } from "vitest";
import { layoutText } from "../../../../core/text/layout/layoutText";
import { outlineOf } from "../../../../core/text/outline/outlineOf";
import type { Span } from "../../../../core/text/Span";
import { readingOf, readSeeds, spanOf } from "./readings";

const at = (kind: string, { start, end }: Span) => `${kind} ${start}–${end}`;

/** Read and found turns of all seeds, each as its kind and range. */
const trial = readSeeds.map((seed) => {
  const { text, reading } = readingOf(seed);
  const { articles } = outlineOf(text, layoutText(text));
  const read = reading.articles.flatMap(({ turns }) =>
    turns.map(({ kind, start, end }) => at(kind, spanOf(text, [start, end]))),
  );
  return {
    seed,
    text,
    reading,
    articles,
    read,
    found: articles.flatMap(({ turns }) => turns.map((turn) => at(turn.kind, turn))),
  };
});

describe.each(trial)("the outline of $seed as the program lays it out", ({ text, reading, articles }) => {
  it("has every article's title, person, role and city", () => {
    const seen = articles.map(({ title, person, role, city }) => ({ title, person, role, city }));
    const read = reading.articles.map(({ title, person, role, city }) => ({
      title: spanOf(text, title),
      person,
      role,
      city,
    }));
    expect(seen).toEqual(read);
  });
});

describe("the turns of all seeds as the program lays them out", () => {
  const read = trial.flatMap(({ seed, read }) => read.map((turn) => `${seed} ${turn}`));
  const found = trial.flatMap(({ seed, found }) => found.map((turn) => `${seed} ${turn}`));

  it("are found", () => {
    expect(read).toHaveLength(54);
    const missed = read.filter((turn) => !found.includes(turn));
    expect(missed).toEqual([]);
  });

  it("are turns", () => {
    expect(found.filter((turn) => !read.includes(turn))).toEqual([]);
  });
});
