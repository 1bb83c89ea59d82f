import { describe, expect, it } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import { summariseOrder } from "../../../renderer/state/summariseOrder";

const ids = (...names: string[]) => names as DocumentId[];

describe("the order in which documents are summarised", () => {
  it("is their own, each once", () => {
    const order = summariseOrder(ids("a", "b", "c"));
    expect([order.next(2), order.next(2), order.next(2)]).toEqual([ids("a", "b"), ids("c"), []]);
  });

  it("begins with those that are asked for, and goes on where it was", () => {
    const order = summariseOrder(ids("a", "b", "c", "d", "e"));
    order.next(1);
    order.prefer(ids("e", "d"));
    expect(order.hasPreferred).toBe(true);
    expect([order.next(1), order.next(2), order.next(9)]).toEqual([ids("e"), ids("d", "b"), ids("c")]);
    expect(order.hasPreferred).toBe(false);
  });

  it("gives up what was asked for before for what is asked for now", () => {
    const order = summariseOrder(ids("a", "b", "c", "d"));
    order.prefer(ids("d"));
    order.prefer(ids("c"));
    expect(order.next(4)).toEqual(ids("c", "a", "b", "d"));
  });

  it("does not give again what it has given, nor what is not there", () => {
    const order = summariseOrder(ids("a", "b"));
    order.next(1);
    order.prefer(ids("a", "zzz", "b", "b"));
    expect(order.next(9)).toEqual(ids("b"));
    order.prefer(ids("a"));
    expect([order.hasPreferred, order.next(9)]).toEqual([false, []]);
  });
});
