import { describe, expect, it } from "vitest";
import { outlineOf } from "../../../../core/text/outline/outlineOf";
import { layoutOf, readingOf, readSeeds, spanOf } from "./readings";

describe.each(readSeeds)("the outline of %s, laid out as its reader did", (seed) => {
  const { text, reading } = readingOf(seed);
  const { articles } = outlineOf(text, layoutOf(text, reading));

  it("has the reader's articles, with title, person, role and city", () => {
    const seen = articles.map(({ title, kicker, byline, person, role, city }) => ({
      title,
      kicker,
      byline,
      person,
      role,
      city,
    }));
    const read = reading.articles.map(({ title, kicker, byline, person, role, city }) => ({
      title: spanOf(text, title),
      kicker: spanOf(text, kicker),
      byline: spanOf(text, byline),
      person,
      role,
      city,
    }));
    expect(seen).toEqual(read);
  });

  it("has the reader's questions and answers", () => {
    const read = reading.articles.map(({ turns }) =>
      turns.map(({ kind, speaker, start, end }) => ({ kind, speaker, ...spanOf(text, [start, end]) })),
    );
    expect(articles.map(({ turns }) => turns)).toEqual(read);
  });

  it("has the reader's sections", () => {
    const read = reading.articles.map(({ sections }) =>
      sections.map(([start, end]) => text.slice(start, end)),
    );
    expect(articles.map(({ sections }) => sections.map(({ start, end }) => text.slice(start, end)))).toEqual(
      read,
    );
  });
});
