import { type Span, span } from "../text/Span";
import { sentenceAt } from "../text/units/sentences";
import type { FoundIn } from "./findDeadline";

/** Who is to reach a target. */
export interface Actor {
  readonly name: string;
  /** The words that say it; null for the city that the article is about. */
  readonly place: Span | null;
  readonly foundIn: FoundIn | "article";
}

const CLAUSE =
  "(?<=^|[，,。；;：:！？“”（）、\\s年月日前内底末中上]|今年|明年|要求|提出|确保|力争|表示|介绍|说)";
/** What follows a subject: a modal, a verb of intention, or a mark. */
const ACTS =
  "(?=[，,]|也|还|都|均|将|要|拟|应|须|正|力争|争取|计划|确定|明确|提出|坚持|围绕|聚焦|锚定|紧扣|立足|大力|加快|全力|着力|努力|继续|持续|深入|积极|全面|以|把|拥有|实现|完成|新增|引进|培育|建成|打造|达到|每年|年均|到|在|预计|有望|规划|重点|推进|实施|的?目标)";
const HAN = "\\p{Script=Han}";
/** Words that are no name and no part of one: pronouns, and verbs whose object a place or an organisation may be. */
const NO_SUBJECT =
  "(?![在到从由对与把以将]|各|其|这|那|该|一些|许多|每|全|实现|推动|推进|促进|支持|加快|建设|打造|带动|服务|融入|对接|加强|引导|鼓励|帮助|组织|依托|通过|根据|按照|作为|位于|面向|走进)";

interface SubjectForm {
  readonly words: RegExp;
  readonly nameOf: (words: string, city: string) => string;
}

const SUBJECTS: readonly SubjectForm[] = [
  {
    words: /[全我本](?:市|县|区|州|盟|旗)(?:人民)?(?:政府)?(?![场民值长委])/gu,
    nameOf: (words, city) => (city ? city + (/(?:人民)?政府$/u.exec(words)?.[0] ?? "") : words),
  },
  { words: new RegExp(`${CLAUSE}[全我本]省${ACTS}`, "gu"), nameOf: (words) => words },
  {
    words: new RegExp(`(?<!${HAN})[市县区州省](?:委市?县?区?州?省?)?(?:人民)?政府${ACTS}`, "gu"),
    nameOf: (words, city) => (city ? city.replace(/[市县区州]$/u, "") + words : words),
  },
  {
    words: new RegExp(
      `${CLAUSE}${NO_SUBJECT}${HAN}{2,12}?(?:公司|集团|银行|大学|学院|研究院|医院|管委会|委员会|局|厅|人民政府|政府)${ACTS}`,
      "gu",
    ),
    nameOf: (words) => words,
  },
  {
    words: /(?<!\p{Script=Han})(?:我们?)?(?:公司|集团|我司)(?=将|要|力争|计划|争取|预计)/gu,
    nameOf: (words) => words.replace(/^我们?/u, ""),
  },
  {
    words: new RegExp(
      `${CLAUSE}${NO_SUBJECT}${HAN}{2,8}?(?:自治区|自治州|省|市|州|(?<!市)县|(?<![市园城地])区|盟|旗|镇|乡)${ACTS}`,
      "gu",
    ),
    nameOf: withoutProvince,
  },
];

/**
 * Who is to reach a target: the nearest subject before it in its sentence, else the city that the article is about;
 * null where neither is known.
 *
 * @param city - As an outline gives it, 市 or not; "" when unknown.
 */
export function findActor(text: string, place: Span, city: string): Actor | null {
  const name = fullName(city);
  const sentence = sentenceAt(text, place.start);
  const subject = subjectsOf(text, span(sentence.start, place.end), name).at(-1);
  if (!subject) return name ? { name, place: null, foundIn: "article" } : null;
  return { ...subject, foundIn: subject.place.start >= place.start ? "target" : "sentence" };
}

/** A city with its 市, other places as they are: 郴州 is a city, 桂阳县 and 甘孜州 are not. */
function fullName(city: string): string {
  const isWhole = /[县区盟旗省镇乡]$|..[市州]$|地区$/u.test(city);
  return city === "" || isWhole ? city : `${city}市`;
}

function subjectsOf(text: string, { start, end }: Span, city: string) {
  const words = text.slice(start, end);
  const found = [...SUBJECTS, ...cityForms(city)].flatMap(({ words: form, nameOf }) =>
    [...words.matchAll(form)].map(({ 0: subject, index }) => ({
      name: nameOf(subject, city),
      place: span(start + index, start + index + subject.length),
    })),
  );
  return found.sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
}

/** The article's city is a subject also without its unit: 郴州将…. */
function cityForms(city: string): SubjectForm[] {
  if (city.length < 2) return [];
  const short = city.length > 2 ? city.replace(/[市县区州盟旗]$/u, "") : city;
  return [
    {
      words: new RegExp(`${short}(?:[市县区州盟旗])?(?:人民政府|政府)?${ACTS}`, "gu"),
      nameOf: (words) => (words.endsWith("政府") ? words : city),
    },
  ];
}

function withoutProvince(words: string): string {
  return words.replace(/^.{2,5}?(?:省|自治区)(?=.)/u, "");
}
