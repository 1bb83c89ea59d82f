import { expect, it } from "vitest";
import { openSuggestions } from "../../../core/suggest/openSuggestions";
import { span } from "../../../core/text/Span";

const place = (start: number, end: number, label = "policy") => ({ ...span(start, end), label });

it.each<
  [what: string, suggestion: [number, number], annotations: ReturnType<typeof place>[], isOpen: boolean]
>([
  ["nothing is tagged", [4, 8], [], true],
  ["the very place is tagged so", [4, 8], [place(4, 8)], false],
  ["the very place is tagged otherwise", [4, 8], [place(4, 8, "target")], false],
  ["a part of it is tagged so", [4, 8], [place(6, 12)], false],
  ["a part of it is tagged otherwise", [4, 8], [place(6, 12, "target")], true],
  ["it lies in a long tag of another label", [4, 8], [place(0, 100, "target")], true],
  ["it lies in a long tag of its label", [40, 44], [place(0, 100), place(2, 3)], false],
  ["a tag of its label ends where it begins", [4, 8], [place(0, 4), place(8, 9)], true],
])("is open or not when %s", (_, [start, end], annotations, isOpen) => {
  const suggestion = place(start, end);
  expect(openSuggestions([suggestion], annotations)).toEqual(isOpen ? [suggestion] : []);
});

it("agrees with asking every pair, in long lists", () => {
  const places = Array.from({ length: 300 }, (_, i) =>
    place((i * 7919) % 1000, ((i * 7919) % 1000) + 1 + (i % 23)),
  );
  const inOrder = places.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const [suggestions, annotations] = [
    inOrder.filter((_, i) => i % 3 > 0),
    inOrder.filter((_, i) => i % 3 === 0),
  ];
  const byPairs = suggestions.filter((s) => !annotations.some((a) => a.start < s.end && s.start < a.end));
  expect(openSuggestions(suggestions, annotations)).toEqual(byPairs);
});
