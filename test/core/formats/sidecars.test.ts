import { describe, expect, it } from "vitest";
import { withoutSidecars } from "../../../core/formats/sidecars";

describe("withoutSidecars", () => {
  it("leaves what an export puts beside its documents, and hidden files, unread", () => {
    const paths = [".DS_Store", "a/.x.json", "a/b.json", "export-report.json", "offset-maps/a.json"];
    const unread = () => Promise.reject(new Error("read"));
    const source = {
      paths,
      text: unread,
      bytes: unread,
      size: unread,
      part: unread,
      lines: async function* () {},
    };
    expect(withoutSidecars(source).paths).toEqual(["a/b.json"]);
  });
});
