import { occurrences } from "./occurrences";

/**
 * Provinces by their short names, which stand before a city's name without a sign of where they end.
 *
 * @see GB/T 2260, codes of the administrative divisions of China
 */
const PROVINCES =
  "河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾";
const PROVINCE = new RegExp(`^(?:\\p{Script=Han}{2,3}省|\\p{Script=Han}{2,5}?自治区|${PROVINCES})`, "u");
/** 海南藏族自治州 is a prefecture, not one of the province of the same name. */
const OWN_NAME = /^\p{Script=Han}{1,8}族自治/u;

/** The first unit that ends a name; 市场, 市民 and 市值 are other words. */
const PLACE = /^(\p{Script=Han}{2,}?)(市(?![场民值])|自治州|州|地区|盟|自治县|县|区|旗)/u;
const SEPARATOR = /[^\p{Script=Han}]+/u;

/**
 * The city in the words before an office: 昌都 of 西藏昌都市, other units whole (桂阳县), "" when there is none.
 *
 * @param article - Shows by its other mentions where the name begins when other words run into it.
 */
export function placeOf(before: string, article: string): string {
  for (const words of before.split(SEPARATOR).reverse()) {
    const [, name, unit] = PLACE.exec(withoutProvince(words)) ?? [];
    if (name && unit) return `${nameProper(name, article)}${unit === "市" ? "" : unit}`;
  }
  return "";
}

function withoutProvince(words: string): string {
  const rest = words.replace(PROVINCE, "");
  return PLACE.test(rest) && !OWN_NAME.test(rest) ? rest : words;
}

/** Longest name of a city in characters; what is longer has other words before it. */
const LONGEST = 4;

/** Share of the mentions of a shorter ending that a longer one must have to be the name. */
const MOST = 0.7;

/**
 * The place's name at the end of a run of words: its longest ending that the article says about as often as
 * the last two characters, which are part of every name.
 */
function nameProper(run: string, article: string): string {
  const endings = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at));
  const least = Math.max(2, MOST * occurrences(article, run.slice(-2)));
  const known = endings.find((ending) => occurrences(article, ending) >= least);
  return known ?? (run.length > LONGEST ? run.slice(-2) : run);
}
