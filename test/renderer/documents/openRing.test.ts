import { expect, it } from "vitest";
import { openRing } from "../../../renderer/documents/openRing";

it.each([
  [0, 0, 0],
  [0.009, 0, 0],
  [0.42, 42, 42],
  [0.95, 95, 92],
  [1, 99, 92],
])(
  "a ring at %d of a text says %d %% and is never closed before the document is done",
  (progress, percent, filled) => {
    expect(openRing(progress)).toEqual({ percent, filled });
  },
);
