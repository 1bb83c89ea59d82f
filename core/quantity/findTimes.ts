import { type Span, span } from "../text/Span";
import { NUMERAL, readNumeral } from "./numeral";

/** A day, a month or a year as ISO 8601 writes it, in that exactness. */
export type IsoDate = string;

/** A time that some words name. */
export interface TimeWords extends Span {
  /** Its last year, month or day; null where that depends on a date that is not known, or is left open. */
  readonly until: IsoDate | null;
}

interface Today {
  readonly year: number;
  readonly month: number | null;
}

interface TimeForm {
  readonly words: RegExp;
  readonly until: (match: RegExpExecArray, today: Today | null) => IsoDate | null;
}

const YEAR = "(?<!\\d)((?:19|20)\\d{2}|[一二][〇零一二三四五六七八九]{3})";
const DASH = "[-—–－~～至到]{1,2}";
/** The part of a year that some words name. */
const QUARTER = "(?:第?(?<quarter>[一二三四1-4])|(?<three>前三))季度";
const HALF = "(?<half>上半年|下半年)";
const PART = `(?:(?<month>\\d{1,2})月(?:份|底|末|(?<day>\\d{1,2})[日号])?|${HALF}|${QUARTER}|年?[底末内初])`;
const NUMBER_OF_YEARS = `(${NUMERAL})(?:${DASH}(${NUMERAL}))?年`;

const FORMS: readonly TimeForm[] = [
  { words: new RegExp(`${YEAR}年?${DASH}${YEAR}年`, "gu"), until: ([, , last]) => yearOf(last) },
  { words: new RegExp(`${YEAR}年${PART}?`, "gu"), until: (match) => inYear(yearOf(match[1]), match) },
  {
    // The sixth five-year plan ended in 1985, each later one five years after the former.
    words:
      /(?:[“"「『‘'’](十[一二三四五六七八九]?|[六七八九])五[”"」』’']|(十[一二三四五六七八九]|[六七八九])五(?=时期|期间|期?末|规划))(?:时期|期间|规划期|期(?=末))?末?/gu,
    until: ([, quoted, plain]) => String(1955 + 5 * readNumeral(quoted ?? plain ?? "").low),
  },
  {
    words: /(?:今年(?:和|及|以及|起))?(?:今后|未来|接下来)(?:几年|一段时[期间]|一个时期)|近期|任期内/gu,
    until: () => null,
  },
  { words: /(?:到)?本世纪中叶/gu, until: () => "2050" },
  { words: new RegExp(`(?:今年|本年度?)${PART}?`, "gu"), until: (match, today) => relative(today, 0, match) },
  {
    words: new RegExp(`(?:明年|下一?年度?)${PART}?`, "gu"),
    until: (match, today) => relative(today, 1, match),
  },
  { words: new RegExp(`后年${PART}?`, "gu"), until: (match, today) => relative(today, 2, match) },
  { words: /今明两年/gu, until: (match, today) => relative(today, 1, match) },
  {
    words: new RegExp(`(?:(?<![年\\p{Script=Han}])|(?<=确保|力争|争取|[到在]))(?:${HALF}|${QUARTER})`, "gu"),
    until: (match, today) => relative(today, 0, match),
  },
  {
    words: new RegExp(
      `(?:(?:今后|未来|接下来|(?<=力争|通过|经过|用|利用))${NUMBER_OF_YEARS}|${NUMBER_OF_YEARS}(?=之?以?内|左右|时间|翻番|倍增(?!计划|行动|工程))|(?<![近每第去过连续])${NUMBER_OF_YEARS}(?=实现|完成|建成|打造|达到|再造|突破|见效))(?:左右)?(?:的?时间)?(?:之内|以内|内)?`,
      "gu",
    ),
    until: (match, today) =>
      afterYears(
        today,
        match.slice(1).findLast((years) => years !== undefined),
      ),
  },
  {
    words: /(?<![年\d])(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号](?=之?前)|份?[底末]|(?=之?前))/gu,
    until: (match, today) => relative(today, isPassed(match, today) ? 1 : 0, match),
  },
  { words: /半年(?:时间)?(?:之内|以内|内)/gu, until: (_, today) => afterMonths(today, 6) },
  {
    words: new RegExp(`(${NUMERAL})个月(?:之内|以内|内)`, "gu"),
    until: ([, months], today) => afterMonths(today, readNumeral(months ?? "").low),
  },
  {
    words: /(?<![每去今明后半0-9])(?:年内|年[底末]前?|岁末|全年)/gu,
    until: (match, today) => relative(today, 0, match),
  },
];

/** Times that some words name, in their order. @param documentDate - When they were written, for 今年 and the like. */
export function findTimes(text: string, documentDate: IsoDate | null): TimeWords[] {
  const today = todayOf(documentDate);
  const found: TimeWords[] = [];
  for (const { words, until } of FORMS)
    for (const match of text.matchAll(words)) {
      const place = span(match.index, match.index + match[0].length);
      if (match[0] && !found.some(({ start, end }) => start < place.end && place.start < end))
        found.push({ ...place, until: until(match, today) });
    }
  return found.sort((a, b) => a.start - b.start);
}

function todayOf(date: IsoDate | null): Today | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? "") ?? [];
  return year ? { year: Number(year), month: month ? Number(month) : null } : null;
}

const yearOf = (words: string | undefined) => String(readNumeral(words ?? "").low);

function relative(today: Today | null, years: number, match: RegExpExecArray): IsoDate | null {
  return today && inYear(String(today.year + years), match);
}

/** The last month or day of the part of a year that {@link PART} matched; the year where it matched none. */
function inYear(year: string, match: RegExpExecArray): IsoDate {
  const { month, day, half, quarter, three } = match.groups ?? {};
  if (month && day) return `${year}-${padded(month)}-${padded(day)}`;
  if (month) return `${year}-${padded(month)}`;
  if (half) return `${year}-${half === "上半年" ? "06" : "12"}`;
  if (three) return `${year}-09`;
  return quarter ? `${year}-${padded(3 * readNumeral(quarter).low)}` : year;
}

const padded = (number: string | number) => String(number).padStart(2, "0");

/** A month without its year is the next one of its name. */
function isPassed({ groups }: RegExpExecArray, today: Today | null): boolean {
  return Number(groups?.month) < (today?.month ?? 0);
}

function afterYears(today: Today | null, years: string | undefined): IsoDate | null {
  return today && years ? String(today.year + readNumeral(years).high) : null;
}

function afterMonths(today: Today | null, months: number): IsoDate | null {
  if (!today?.month) return null;
  const month = today.month - 1 + months;
  return `${today.year + Math.floor(month / 12)}-${padded((month % 12) + 1)}`;
}
