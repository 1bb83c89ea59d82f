/** How a quantity compares with what is to be reached; `~` about, `range` between two values. */
export const comparators = [">=", ">", "=", "<", "<=", "~", "range"] as const;

/** One of {@link comparators}. */
export type Comparator = (typeof comparators)[number];

/** A comparator with the range of the words that say it; the quantity itself where none do. */
export interface Bound {
  readonly comparator: Comparator | null;
  readonly start: number;
  readonly end: number;
}

type Entry = readonly [comparator: Comparator, words: string];

/** Reaching a level means not to stay below it; to bring something down to it, not to stay above. */
const BEFORE: readonly Entry[] = [
  ["<=", "不超过?|不高于|不多于|不大于|不突破|至多|最多|最高|控制在|控制到|限制在"],
  ["<=", "(?:压减|压降|压缩|降低|下降|减少|缩短|缩减|[降减缩压])[到至为]"],
  [">=", "不少于|不低于|不小于|不下于|不亚于|达成?到?|达至|[增升]至"],
  [">=", "(?:至少|最少)(?:新增|新建|新设|引进|培育|完成|建成|打造|落地|开工|签约)?"],
  [">=", "(?:增长|增加|提高|提升|扩大|上升|发展|拓展|壮大)[到至]|(?<!以)上(?=[百千万亿])"],
  [">=", "冲刺|迈上|迈向|登上|站稳|站上|达到(?:\\d{4}年|[^，。；、达]{0,6}水平)的"],
  [">", "超过|突破|跨过|跨越|迈过|高于|多于|大于|超出|[超逾破]|(?<![通经])过(?=[百千万亿])"],
  ["<", "低于|少于|小于|不足|不到|不满"],
  ["~", "大约|将近|接近|大概|(?<![最附邻靠])近|(?<![节契签公条合预违])约"],
  ["=", "保持在|稳定在|维持在"],
];

const AFTER: readonly Entry[] = [
  [">=", "(?:级别|量级|级)?及?以上|级别|量级|级|之上|开外|起步|起(?![来步草点])"],
  ["<=", "及?以下|以内|之内|之下|内(?=[办完予将给完出审结，。；、]|$)"],
  ["~", "左右|上下|前后"],
];

const beforePatterns = BEFORE.map(
  ([comparator, words]) => [comparator, new RegExp(`(?:${words})了?(?=.$)`, "u")] as const,
);
const afterPatterns = AFTER.map(([comparator, words]) => [comparator, new RegExp(words, "uy")] as const);

/** Longest words of a bound, in characters. */
const LONGEST = 12;
/** What an amount is said of each of: 提高到每人每年6000元. */
const EACH = /(?:每[百千万]{0,2}(?:人口?|[户亩家年月周天日])){1,2}$/u;

/** The bound before a number, that ends where it begins. */
export function boundBefore(text: string, start: number): Bound {
  // With the number's first character, by which 上 in 上百家 differs from 上 in 网上.
  const words = text.slice(Math.max(0, start - LONGEST), start);
  const each = EACH.exec(words)?.[0].length ?? 0;
  const before = words.slice(0, words.length - each) + text.charAt(start);
  for (const [comparator, pattern] of beforePatterns) {
    const found = pattern.exec(before);
    if (found) return { comparator, start: start - each - found[0].length, end: start };
  }
  return { comparator: null, start, end: start };
}

/** The bound after a unit, or after the noun that stands between: 100个以上, 100个项目以上. */
export function boundAfter(text: string, end: number): Bound {
  for (const [comparator, pattern] of afterPatterns) {
    pattern.lastIndex = end;
    const found = pattern.exec(text);
    if (found) return { comparator, start: end, end: end + found[0].length };
  }
  return { comparator: null, start: end, end };
}

/** A level that is only named as held or reached; what stands after the number says more (保持在10%以上). */
const WEAK = /^(?:达|冲刺|迈|登上|站|增|升|提|扩|上升|发展|拓展|壮大|保持|稳定|维持|控制|限制|[^不]*[近约])/u;

/** What the bounds on both sides of a number and 余 in it say together. */
export function joinBounds(text: string, before: Bound, after: Bound, isExceeded: boolean): Comparator {
  const isWeak = before.comparator === null || WEAK.test(text.slice(before.start, before.end));
  if (after.comparator && isWeak) return after.comparator;
  // 达到100余家 are more than the hundred that is reached; 控制在100余家 and 约100余家 stay what they are.
  const isOver = isExceeded && isWeak && (before.comparator === null || before.comparator === ">=");
  return isOver ? ">" : (before.comparator ?? "=");
}
