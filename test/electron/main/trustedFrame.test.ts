import { expect, it } from "vitest";
import { isFromOurPage } from "../../../electron/main/trustedFrame";

const ours = { name: "our page" };
const frame = { origin: "app://bundle", parent: null };

it.each([
  ["our page's main frame", { sender: ours, senderFrame: frame }, true],
  ["a frame inside our page", { sender: ours, senderFrame: { ...frame, parent: frame } }, false],
  [
    "our window led elsewhere",
    { sender: ours, senderFrame: { ...frame, origin: "https://example.invalid" } },
    false,
  ],
  [
    "another host of our scheme",
    { sender: ours, senderFrame: { ...frame, origin: "app://bundle.invalid" } },
    false,
  ],
  ["a page without an origin", { sender: ours, senderFrame: { ...frame, origin: "null" } }, false],
  ["another window", { sender: { name: "other" }, senderFrame: frame }, false],
  ["a frame that has gone", { sender: ours, senderFrame: null }, false],
])("a call from %s is judged by its frame and its origin", (_, call, isTrusted) => {
  expect(isFromOurPage(call, ours)).toBe(isTrusted);
});

it("no call is trusted when there is no window", () => {
  expect(isFromOurPage({ sender: ours, senderFrame: frame }, null)).toBe(false);
});
