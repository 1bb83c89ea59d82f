import { describe, expect, it } from "vitest";
import { layerImportRequests } from "../../../electron/ipc/layerImport";

describe("files dropped to be imported", () => {
  const isTaken = (count: number) => {
    const paths = Array.from({ length: count }, (_, at) => `/corpus/${at}.ann`);
    return layerImportRequests.offerDroppedCorpus.safeParse({ paths }).success;
  };

  it("may be the texts and the annotations of 10,000 documents", () => {
    expect([isTaken(1), isTaken(20_000)]).toEqual([true, true]);
  });

  it("are some, and not without end", () => {
    expect([isTaken(0), isTaken(30_000)]).toEqual([false, false]);
  });
});
