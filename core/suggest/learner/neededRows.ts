import type { PassageBounds } from "./Sentence";

/** The boundaries at which passages begin and end, and the words that they hold: each once, in order. */
export function neededRows({ passageStarts, passageEnds }: PassageBounds, boundaries: number) {
  const [begins, ends, reach] = [
    new Uint8Array(boundaries),
    new Uint8Array(boundaries),
    new Int32Array(boundaries),
  ];
  for (let passage = 0; passage < passageStarts.length; passage++) {
    const [start, end] = [passageStarts[passage] as number, passageEnds[passage] as number];
    begins[start] = 1;
    ends[end] = 1;
    reach[start] = Math.max(reach[start] as number, end);
  }
  return { starts: marked(begins), ends: marked(ends), words: marked(held(reach)) };
}

/** Marks every word before the furthest end that a passage reaches from its start or from an earlier one. */
function held(reach: Int32Array): Uint8Array {
  const marks = new Uint8Array(reach.length);
  for (let word = 0, end = 0; word < reach.length; word++) {
    end = Math.max(end, reach[word] as number);
    if (word < end) marks[word] = 1;
  }
  return marks;
}

function marked(marks: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let row = 0; row < marks.length; row++) if (marks[row] === 1) rows.push(row);
  return Int32Array.from(rows);
}
