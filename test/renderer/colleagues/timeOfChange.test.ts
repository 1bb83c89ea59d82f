import { expect, it } from "vitest";
import { timeOfChange } from "../../../renderer/colleagues/timeOfChange";

const now = new Date(2026, 10, 21, 9, 30);
const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).toISOString();

it.each([
  ["a time of today", at(2026, 10, 21, 8, 5), "08:05", "08:05"],
  ["a moment after midnight", at(2026, 10, 21, 0, 5), "00:05", "00:05"],
  ["a day of this year", at(2026, 10, 20, 8, 5), "Nov 20", "11月20日"],
  ["a day of another year", at(2025, 0, 2), "Jan 2, 2025", "2025年1月2日"],
])("says %s", (_, iso, english, chinese) => {
  expect(timeOfChange(iso, now, "en")).toBe(english);
  expect(timeOfChange(iso, now, "zh-CN")).toBe(chinese);
});
