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

/** The first unit that ends a name; 市场, 市民 and 市值 are other words, and 州 before 市 is part of a city's name. */
const PLACE =
  /^(\p{Script=Han}{2,}?)(市(?![场民值])|自治州|州(?!市)|地区|地(?=委)|盟|自治县|县|区(?<!(?:开发|高新|园|景|社|林|矿)区)|旗)/u;
const SHOWN_UNIT: Readonly<Record<string, string>> = { 市: "", 地: "地区" };
const SEPARATOR = /[^\p{Script=Han}]+/u;

/**
 * The city in the words before an office: 昌都 of 西藏昌都市, other units whole (桂阳县), "" when there is none.
 *
 * @param article - Shows by its other mentions where the name begins when other words run into it.
 */
export function placeOf(before: string, article: string): string {
  for (const words of before.split(SEPARATOR).reverse()) {
    const [, name, unit] = PLACE.exec(withoutProvince(words)) ?? [];
    if (name && unit?.startsWith("自治")) return name + unit;
    if (name && unit) return nameProper(name, article) + (SHOWN_UNIT[unit] ?? unit);
  }
  return "";
}

const UNIT_OF_OFFICE = /([市州县区盟旗])长$/u;
/** How often an article names the place that it is about, at least. */
const SOMETIMES = 3;

/**
 * The place in the words before an office that names its unit (甲河市长, 甲河州长), in the form of {@link placeOf};
 * "" when the article does not have it elsewhere, as then it may be another word (时任市长).
 */
export function placeOfOffice(before: string, office: string, article: string): string {
  const unit = UNIT_OF_OFFICE.exec(office)?.[1];
  const run = withoutProvince(before.split(SEPARATOR).at(-1) ?? "").slice(-LONGEST);
  if (!unit || run.length < 2) return "";
  const name = endingIn(run, article, SOMETIMES);
  return name ? name + (SHOWN_UNIT[unit] ?? unit) : "";
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
  return endingIn(run, article, 2) ?? (run.length > LONGEST ? run.slice(-2) : run);
}

/** The longest such ending, if the article says it so often. */
function endingIn(run: string, article: string, times: number): string | undefined {
  const endings = Array.from({ length: run.length - 1 }, (_, at) => run.slice(at));
  const least = Math.max(times, MOST * occurrences(article, run.slice(-2)));
  return endings.find((ending) => occurrences(article, ending) >= least);
}
