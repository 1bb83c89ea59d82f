import { describe, expect, it } from "vitest";
import { begunMention, mentionedIn, partsOfComment } from "../../../core/review/mentions";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const [a, b] = [annotatorId("annotator-a"), annotatorId("annotator-b")];

it.each([
  ["请@annotator-b看看", [b]],
  ["@annotator-a @annotator-b", [a, b]],
  ["annotator-a", []],
  ["@", []],
  ["@annotator-abc", [annotatorId("annotator-abc")]],
])("finds who is mentioned in %s", (text, people) => {
  expect(mentionedIn(text, [a, b, annotatorId("annotator-abc")])).toEqual(people);
});

it("cuts a comment at its mentions, also behind 𠮷 and over lines", () => {
  expect(partsOfComment("𠮷@annotator-b\n@annotator-a看", [a, b])).toEqual([
    { text: "𠮷", person: null },
    { text: "@annotator-b", person: b },
    { text: "\n", person: null },
    { text: "@annotator-a", person: a },
    { text: "看", person: null },
  ]);
  expect(partsOfComment("", [a])).toEqual([]);
});

describe("begunMention", () => {
  it.each([
    ["@", 1, 0, [a, b]],
    ["看看@", 3, 2, [a, b]],
    ["𠮷@annotator-", 13, 2, [a, b]],
    ["@tor-a", 6, 0, [a]],
    ["@annotator-a @", 14, 13, [a, b]],
  ])("of %s offers who may be meant", (text, caret, at, people) => {
    expect(begunMention(text, caret, [a, b])).toEqual({ at, people });
  });

  it.each([
    ["", 0],
    ["看看", 2],
    ["@", 0],
    ["@nobody", 7],
    ["@annotator-b看看", 14],
    ["@Annotator-b", 12],
  ])("of %s offers nobody", (text, caret) => {
    expect(begunMention(text, caret, [a, b])).toBeNull();
  });
});
