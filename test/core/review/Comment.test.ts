import { describe, expect, it } from "vitest";
import { type Comment, isAbout, threadsAbout, threadsOf } from "../../../core/review/Comment";
import { utf16 } from "../../../core/text/offsets";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const [a, b] = [annotatorId("annotator-a"), annotatorId("annotator-b")];
const subject = { start: utf16(6), end: utf16(9), annotations: [{ annotator: a, annotation: "p" }] };
const comment = (id: string, thread: string, second: number, rest: Partial<Comment> = {}): Comment => ({
  ...{ id, thread, writtenAt: `2026-01-02T03:04:0${second}.000Z`, text: id },
  ...{ subject: id === thread ? subject : null, isResolved: null },
  ...rest,
});

describe("threadsOf", () => {
  it("puts everybody's words in order of writing", () => {
    const threads = threadsOf([
      { author: b, comments: [comment("2", "1", 2)] },
      { author: a, comments: [comment("3", "1", 3), comment("1", "1", 1)] },
    ]);
    expect(threads.map(({ comments }) => comments.map(({ id, author }) => [id, author]))).toEqual([
      [
        ["1", a],
        ["2", b],
        ["3", a],
      ],
    ]);
  });

  it.each([
    ["open at first", [], false],
    ["settled", [true], true],
    ["settled and answered", [true, null], true],
    ["opened again", [true, false], false],
  ])("says whether a thread is %s", (_, said, isResolved) => {
    const comments = said.map((each, index) => comment(`${index + 2}`, "1", index + 2, { isResolved: each }));
    expect(threadsOf([{ author: a, comments: [comment("1", "1", 1), ...comments] }])[0]?.isResolved).toBe(
      isResolved,
    );
  });

  it("leaves out answers to what is gone", () => {
    expect(threadsOf([{ author: a, comments: [comment("2", "1", 2)] }])).toEqual([]);
  });

  it("finds a thread by the annotations it is about", () => {
    const [thread] = threadsOf([{ author: a, comments: [comment("1", "1", 1)] }]);
    expect(thread && isAbout(thread, [{ annotator: a, annotation: "p" }])).toBe(true);
    expect(thread && isAbout(thread, [{ annotator: b, annotation: "p" }])).toBe(false);
  });

  it("finds the threads about a place, or about an annotation that has a part there", () => {
    const other = { start: utf16(0), end: utf16(2), annotations: [{ annotator: b, annotation: "q" }] };
    const threads = threadsOf([
      { author: a, comments: [comment("1", "1", 1), comment("2", "2", 2, { subject: other })] },
    ]);
    const about = (start: number, end: number, annotation: string) =>
      threadsAbout(threads, {
        ...{ start: utf16(start), end: utf16(end) },
        annotations: [{ annotator: b, annotation }],
      }).map(({ id }) => id);
    expect(about(6, 9, "r")).toEqual(["1"]);
    expect(about(5, 9, "q")).toEqual(["2"]);
    expect(about(6, 9, "q")).toEqual(["1", "2"]);
    expect(about(6, 6, "r")).toEqual([]);
  });
});
