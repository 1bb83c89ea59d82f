import { describe, expect, it } from "vitest";
import { rowsAmong, rowsInView, rowsToDraw, scrollTopFor } from "../../../renderer/annotate/rowWindow";

describe("the rows in view", () => {
  it.each([
    ["at the top", { top: 0, height: 100 }, { first: 0, end: 5 }],
    ["cut at both edges", { top: 30, height: 100 }, { first: 1, end: 7 }],
    ["exactly on rows", { top: 40, height: 60 }, { first: 2, end: 5 }],
    ["of a list without height", { top: 0, height: 0 }, { first: 0, end: 0 }],
  ])("are counted %s", (_, view, rows) => {
    expect(rowsInView(view, 20)).toEqual(rows);
  });
});

describe("the rows to draw", () => {
  const before = { first: 10, end: 30 };
  it.each([
    ["stay when fewer are in view", { first: 15, end: 20 }, before],
    ["stay when just these are in view", { first: 10, end: 30 }, before],
    ["go on when one below is in view", { first: 11, end: 31 }, { first: 7, end: 35 }],
    ["go back when one above is in view", { first: 9, end: 29 }, { first: 5, end: 33 }],
    ["do not begin before the list does", { first: 2, end: 20 }, { first: 0, end: 24 }],
  ])("%s", (_, inView, rows) => {
    expect(rowsToDraw(before, inView)).toEqual(rows);
  });
});

describe("bringing a row into view", () => {
  const view = { top: 200, height: 100 };
  it.each([
    ["does nothing for a row in view", 12, null],
    ["does nothing for the first row in view", 10, null],
    ["does nothing for the last row in view", 14, null],
    ["goes up to a row above", 9, 180],
    ["goes down to a row below", 15, 220],
  ])("%s", (_, row, top) => {
    expect(scrollTopFor(row, view, 20)).toBe(top);
  });
});

describe("the rows of a list", () => {
  it.each([
    ["are those to draw in a long list", 50, { first: 10, end: 30 }],
    ["are the last ones of a list that ends sooner", 25, { first: 5, end: 25 }],
    ["are all of a list that is shorter than they are", 3, { first: 0, end: 3 }],
    ["are none of an empty list", 0, { first: 0, end: 0 }],
  ])("%s", (_, count, rows) => {
    expect(rowsAmong({ first: 10, end: 30 }, count)).toEqual(rows);
  });
});
