/** The two or three states that a file with conflict marks holds. */
export interface MarkedStates {
  readonly ours: string;
  readonly theirs: string;
  /** Only where git was asked for it, with `merge.conflictStyle` `diff3` or `zdiff3`. */
  readonly base: string | null;
}

type Part = "all" | "ours" | "base" | "theirs";

/**
 * The states in a text that git could not merge; null for a text without complete marks. What lies outside the
 * marks git has merged already, so it is the same in all states.
 *
 * In none of our files can a line begin with a mark: a line break within a value is written `\n` there.
 *
 * @see git-merge(1), "How conflicts are presented"
 */
export function readConflictMarks(text: string): MarkedStates | null {
  const states = { ours: [] as string[], base: [] as string[], theirs: [] as string[] };
  let part: Part = "all";
  let hasMarks = false;
  let hasBase = true;
  for (const line of text.split("\n")) {
    const next = partAfter(part, line);
    if (next === null) return null;
    if (next === "same") {
      for (const name of part === "all" ? (["ours", "base", "theirs"] as const) : [part])
        states[name].push(line);
      continue;
    }
    if (part === "ours" && next === "theirs") hasBase = false;
    part = next;
    hasMarks = true;
  }
  if (!hasMarks || part !== "all") return null;
  const [ours, base, theirs] = [states.ours, states.base, states.theirs].map((lines) => lines.join("\n"));
  return { ours: ours ?? "", theirs: theirs ?? "", base: hasBase ? (base ?? "") : null };
}

/** The part that a mark begins, `same` for a line that is none, null for a mark that is out of place. */
function partAfter(part: Part, line: string): Part | "same" | null {
  const mark = /^(<{7} .*|\|{7}(?: .*)?|={7}|>{7} .*)\r?$/.exec(line)?.[1]?.[0];
  switch (mark) {
    case undefined:
      return "same";
    case "<":
      return part === "all" ? "ours" : null;
    case "|":
      return part === "ours" ? "base" : null;
    case "=":
      return part === "ours" || part === "base" ? "theirs" : null;
    default:
      return part === "theirs" ? "all" : null;
  }
}
