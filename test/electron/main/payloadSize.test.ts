import { expect, it } from "vitest";
import { isWithinSize } from "../../../electron/main/payloadSize";

const limit = { characters: 10, values: 5 };
const itself: unknown[] = [];
itself.push(itself);

it.each<[string, unknown, boolean]>([
  ["nothing", undefined, true],
  ["a string at the limit", "0123456789", true],
  ["a string over it", "0123456789x", false],
  ["keys and strings together at the limit", { abcde: "fghij" }, true],
  ["keys and strings together over it", { abcde: "fghijk" }, false],
  ["as many values as allowed", [1, 2, 3, 4], true],
  ["one value more", [1, 2, 3, 4, 5], false],
  ["nested values, all counted", [[[[[1]]]]], false],
  ["a value that holds itself", itself, false],
  ["bytes over the limit", new Uint8Array(11), false],
])("is judged by characters and values: %s", (_, payload, isWithin) => {
  expect(isWithinSize(payload, limit)).toBe(isWithin);
});
