import type { Suggester } from "../../core/suggest/Suggester";
import type { Taught } from "../ipc/suggest";
import type { Lessons } from "./LessonBook";

/** How much each label's suggestions are learnt from, in the order of the suggester's labels. */
export function taughtIn({ lessons }: Lessons, { cuts }: Suggester): Taught[] {
  return [...cuts].map(([label, cut]) => {
    const counts = lessons.map(({ tagged }) => tagged.passages.filter((each) => each.label === label).length);
    const passages = counts.reduce((sum, count) => sum + count, 0);
    return { label, passages, documents: counts.filter((count) => count > 0).length, cut };
  });
}
