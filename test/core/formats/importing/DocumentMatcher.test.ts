import { describe, expect, it } from "vitest";
import { DocumentMatcher } from "../../../../core/formats/importing/DocumentMatcher";
import type { DocumentId } from "../../../../core/model/ids";

const matcher = new DocumentMatcher((text) => text);
for (const [id, text] of [
  ["a", "甲\n乙"],
  ["b", "丙 丁"],
  ["c", "同文"],
  ["d", "同文"],
  ["empty", ""],
] as const)
  matcher.add(id as DocumentId, text);

describe("DocumentMatcher", () => {
  it.each([
    {
      name: "the text to the letter, whatever it is called",
      document: "x",
      text: "甲\n乙",
      found: { document: "a", by: "hash" },
    },
    {
      name: "a name and a text with other white space",
      document: "b",
      text: "丙丁",
      found: { document: "b", by: "name" },
    },
    {
      name: "a name with a folder and an ending",
      document: "export/b.txt",
      text: "丙丁",
      found: { document: "b", by: "name" },
    },
    {
      name: "a folder that is named for the text",
      document: "b.txt/admin",
      text: "丙丁",
      found: { document: "b", by: "name" },
    },
    {
      name: "a text with other white space alone",
      document: "x",
      text: "甲乙\n",
      found: { document: "a", by: "text" },
    },
    {
      name: "one of two alike, by its name",
      document: "d",
      text: "同文",
      found: { document: "d", by: "hash" },
    },
    {
      name: "an empty text of its name",
      document: "empty",
      text: "",
      found: { document: "empty", by: "hash" },
    },
    {
      name: "two alike without a name",
      document: "x",
      text: "同文",
      found: { document: null, reason: "several such texts" },
    },
    {
      name: "a name with another text",
      document: "a",
      text: "甲丙",
      found: { document: null, reason: "another text" },
    },
    {
      name: "a text that is not there",
      document: "x",
      text: "戊",
      found: { document: null, reason: "no such text" },
    },
    {
      name: "another empty text",
      document: "x",
      text: "",
      found: { document: null, reason: "no such text" },
    },
  ])("knows $name", ({ document, text, found }) => {
    expect(matcher.match({ document, text })).toEqual(found);
  });
});
