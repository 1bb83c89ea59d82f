import { Heap } from "./Heap";
import type { Stretch } from "./stretches";

interface Member extends Stretch {
  readonly side: 0 | 1;
  readonly index: number;
}

/**
 * As many pairs as possible of one stretch of each list, by their indexes, that share at least one position.
 *
 * The largest matching without trying: of all stretches left, take the one that ends first. Those of the other
 * list that reach into it end no earlier, so that each of them meets all that a shorter one of them meets; giving
 * it the one that ends first takes the least from the rest. O(n log n).
 */
export function matchOverlapping(
  first: readonly Stretch[],
  second: readonly Stretch[],
): [first: number, second: number][] {
  const sides = [new Waiting(membersOf(first, 0)), new Waiting(membersOf(second, 1))] as const;
  const pairs: [number, number][] = [];
  const done = new Set<Member>();
  for (const member of [...sides[0].members, ...sides[1].members].sort((a, b) => a.end - b.end)) {
    if (done.has(member)) continue;
    done.add(member);
    const partner = sides[member.side === 0 ? 1 : 0].takeMeeting(member, done);
    if (!partner) continue;
    done.add(partner);
    pairs.push(member.side === 0 ? [member.index, partner.index] : [partner.index, member.index]);
  }
  return pairs;
}

function membersOf(stretches: readonly Stretch[], side: 0 | 1): Member[] {
  return stretches
    .map(({ start, end }, index) => ({ start, end, side, index }))
    .filter(({ start, end }) => start < end);
}

/** One list's stretches, of which those that a growing end has reached wait for a partner. */
class Waiting {
  private readonly byStart: readonly Member[];
  private readonly reached = new Heap<Member>();
  private next = 0;

  constructor(readonly members: readonly Member[]) {
    this.byStart = [...members].sort((a, b) => a.start - b.start);
  }

  /** Of those that begin before the given one's end and are not done, the one that ends first. */
  takeMeeting({ end }: Member, done: ReadonlySet<Member>): Member | undefined {
    for (let member = this.byStart[this.next]; member && member.start < end; ) {
      this.reached.push(member.end, member);
      member = this.byStart[++this.next];
    }
    for (;;) {
      const member = this.reached.pop();
      if (!member || !done.has(member)) return member;
    }
  }
}
