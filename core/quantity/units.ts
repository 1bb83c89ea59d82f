/** What a quantity is measured in. */
export interface Unit {
  /** Language-neutral: an ISO 4217 code, a symbol (%), or an English noun; see README.md. */
  readonly id: string;
  readonly kind: "money" | "ratio" | "measure" | "count";
}

type Entry = readonly [words: string, id: string, factor?: number];

/** @see ISO 4217 */
const MONEY: readonly Entry[] = [
  ["元(?![素件化旦宵锂结])|块钱|人民币", "CNY"],
  ["美元|美金", "USD"],
  ["欧元", "EUR"],
  ["港元|港币", "HKD"],
  ["日元", "JPY"],
  ["英镑", "GBP"],
];

/** Shares and multiples. 成 is a tenth; 折 is what is left of a price, in tenths. */
const RATIOS: readonly Entry[] = [
  ["个百分点|百分点|个点", "percentage-points"],
  ["%", "%"],
  ["‰", "‰"],
  ["成(?![立为本长果就功熟效员都交不])", "%", 10],
  ["折(?![合叠旧返算])", "%", 10],
  ["倍", "times"],
];

/** Measures in SI units where the text has them; what is said in 万千瓦 counts in kW. */
const MEASURES: readonly Entry[] = [
  ["平方公里|平方千米|㎢", "km²"],
  ["公里|千米", "km"],
  ["平方米|平米|㎡", "m²"],
  ["立方米|方(?=水|天然气)|(?<=[万亿])方(?![面向案针位便法略])", "m³"],
  ["公顷", "ha"],
  ["亩", "mu"],
  ["公斤|千克", "kg"],
  ["斤", "jin"],
  ["吨标准煤|吨标煤", "tce"],
  ["吨公里", "t·km"],
  ["吨", "t"],
  ["千瓦时|度(?=电)|(?<=[万亿])度", "kWh"],
  ["兆瓦时", "MWh"],
  ["吉瓦时", "GWh"],
  ["兆瓦", "MW"],
  ["吉瓦", "GW"],
  ["千瓦", "kW"],
  ["千伏", "kV"],
  ["毫克/升|毫克每升", "mg/L"],
  ["毫克", "mg"],
  ["微克/立方米|微克每立方米", "µg/m³"],
  ["微克", "µg"],
  ["厘米", "cm"],
  ["毫米", "mm"],
  ["米(?!粉|面)", "m"],
  ["标准箱|标箱|TEU", "TEU"],
  ["个工作日|工作日", "working-days"],
  ["个小时|小时", "hours"],
  ["分钟", "minutes"],
  ["天(?!然|津|府)", "days"],
  ["岁", "years-of-age"],
  ["分(?=以上|左右)", "points"],
];

/** Counters that say what is counted, whatever noun stands beside them. */
const COUNTED: readonly Entry[] = [
  ["人次", "person-times"],
  ["人(?![才均口民工员])|名(?![牌优特校企])|位(?![于居列数])", "people"],
  ["架次", "flights"],
  ["班次", "runs"],
  ["列(?![入为出席举支明])", "trains"],
  ["辆", "vehicles"],
  ["艘", "ships"],
  ["架", "aircraft"],
  ["头|只|羽(?!绒)", "animals"],
  ["张床位|床位", "beds"],
];

/** Counters whose noun says what is counted, and what is meant where there is none; "" where that varies. */
const COUNTERS: readonly Entry[] = [
  ["家(?![庭具电乡])", "enterprises"],
  ["户(?![籍外])", "households"],
  ["所(?![有以在得谓])", "institutions"],
  [
    "个(?!月|半月|季度|星期|世纪|体(?!育)|人|别|性)|项(?!目)|部(?![门分委长])|次(?!产业)|大(?![力幅型量气])|批次|颗(?!粒)|[条件座处台套支款种场篇幢栋宗笔份口根株棵张块片枚本]",
    "",
  ],
];

/** A unit as it stands in a text. */
export interface UnitWords extends Unit {
  readonly end: number;
  /** What the number before it is multiplied by. */
  readonly factor: number;
  /** True where a noun beside it says what is counted. */
  readonly takesNoun: boolean;
}

const known = [
  ...listed(MONEY, "money"),
  ...listed(RATIOS, "ratio"),
  ...listed(MEASURES, "measure"),
  ...listed(COUNTED, "count"),
  ...listed(COUNTERS, "count", true),
];

function listed(entries: readonly Entry[], kind: Unit["kind"], takesNoun = false) {
  return entries.map(([source, id, factor = 1]) => {
    return { words: new RegExp(source, "uy"), id, kind, factor, takesNoun };
  });
}

/** The unit that stands at an offset; null where none does. The words of a counter without an id are its id. */
export function unitAt(text: string, offset: number): UnitWords | null {
  for (const { words, id, ...unit } of known) {
    words.lastIndex = offset;
    const [found] = words.exec(text) ?? [];
    if (found) return { ...unit, id: id || found, end: endOf(text, offset + found.length) };
  }
  return null;
}

/** A second counter in brackets belongs to the first: 50名（个）. */
function endOf(text: string, end: number): number {
  return /^[（(]\p{Script=Han}[）)]/u.test(text.slice(end, end + 3)) ? end + 3 : end;
}

/** The words that texts have for a unit, without what must not follow them; undefined where a noun says what is counted. */
export function wordsOfUnit(id: string): string | undefined {
  const entry = [...MONEY, ...RATIOS, ...MEASURES, ...COUNTED].find(
    ([, known, factor]) => known === id && !factor,
  );
  return entry?.[0].replace(/\(\?[^)]*\)/gu, "").split("|")[0];
}
