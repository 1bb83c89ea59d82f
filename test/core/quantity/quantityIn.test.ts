import { describe, expect, it } from "vitest";
import { quantityIn } from "../../../core/quantity/quantityIn";

describe("a quantity as attributes hold it", () => {
  it.each([
    [
      { comparator: ">=", value: 20, unit: "projects" },
      { comparator: ">=", value: 20, unit: "projects" },
    ],
    [
      { comparator: null, value: 20, unit: "projects" },
      { comparator: "=", value: 20, unit: "projects" },
    ],
    [
      { comparator: "range", value: [3, 5], unit: "%" },
      { comparator: "range", value: [3, 5], unit: "%" },
    ],
  ])("is read: %j", (stored, expected) => expect(quantityIn(stored)).toEqual(expected));

  it.each([
    [undefined],
    [null],
    ["20个"],
    [[20]],
    [{ comparator: "about", value: 20, unit: "projects" }],
    [{ value: 20, unit: "projects" }],
    [{ comparator: "=", value: "20", unit: "projects" }],
    [{ comparator: "range", value: [3], unit: "projects" }],
    [{ comparator: "=", value: 20 }],
  ])("is none in another form: %j", (stored) => expect(quantityIn(stored)).toBeNull());
});
