import { describe, expect, it } from "vitest";
import { readAhead } from "../../../../electron/storage/exporting/readAhead";

const numbers = Array.from({ length: 30 }, (_, i) => i);

/** What is read, and the most that had begun beyond what was already given away. */
async function readAll(size: number) {
  let begun = 0;
  let most = 0;
  const read: number[] = [];
  const reading = readAhead(
    numbers,
    async (number) => {
      begun += 1;
      return number;
    },
    () => size,
  );
  for await (const number of reading) {
    read.push(number);
    most = Math.max(most, begun - read.length);
  }
  return { read, most };
}

describe("reading ahead", () => {
  it.each([
    ["eight small items", 100, 7],
    ["two of two million characters", 1_999_999, 1],
    ["one that is larger", 50_000_000, 0],
  ])("holds %s at once, and keeps their order", async (_, size, most) => {
    expect(await readAll(size)).toEqual({ read: numbers, most });
  });

  it("throws what reading an item throws when it is its turn, and nothing before", async () => {
    const read: number[] = [];
    const reading = async () => {
      const failing = async (n: number) => (n === 3 ? Promise.reject(new Error("three")) : n);
      for await (const number of readAhead(numbers, failing, () => 1)) read.push(number);
    };
    await expect(reading()).rejects.toThrow("three");
    expect(read).toEqual([0, 1, 2]);
  });

  it("gives nothing of nothing", async () => {
    for await (const _ of readAhead(
      [],
      async () => 1,
      () => 1,
    ))
      expect.unreachable();
  });
});
