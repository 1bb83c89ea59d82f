import { type Passage, passageKey } from "../Passage";
import { type TaggedText, wasLookedFor } from "../TaggedText";
import type { CompiledPattern } from "./CompiledPattern";

/** A passage, and what a pattern makes of it: catches it, matches what is not tagged so, or misses it. */
export interface JudgedMatch extends Passage {
  readonly kind: "caught" | "wrong" | "missed";
}

/** What a pattern does in a text that is tagged: its matches, then the passages of its label that it misses. */
export function judgePattern({ pattern, find }: CompiledPattern, text: TaggedText): JudgedMatch[] {
  const { label } = pattern;
  const missed = new Map(
    text.passages.filter((each) => each.label === label).map((each) => [passageKey(each), each]),
  );
  const judged: JudgedMatch[] = [];
  for (const { start, end } of find(text.study.text)) {
    if (start === end) continue;
    const isCaught = missed.delete(passageKey({ start, end, label }));
    if (isCaught) judged.push({ start, end, kind: "caught" });
    else if (wasLookedFor(text, { start, end, label })) judged.push({ start, end, kind: "wrong" });
  }
  return [
    ...judged,
    ...[...missed.values()].map(({ start, end }) => ({ start, end, kind: "missed" }) as const),
  ];
}
