import { type Noun, nounBeginningAt, nounEndingAt } from "./nouns";
import { NUMERAL } from "./numeral";

/** A noun phrase ends at these: marks, words that join another, and numbers. */
const PHRASE_END = /[^\p{Script=Han}A-Za-z“”"「」·]|以及|并且|[和与及或]|\d/u;
/** Words after which what follows is no more part of the noun. */
const VERB =
  /落户|落地|开工|投产|竣工|建成|签约|上市|入驻|入库|完成|实现|进入|达到|超过|突破|增长|提升|下降|通过|获得|列入|纳入|覆盖|参与|运行|投用|[达超占增减]/u;
/** What stands before a counter's second part, whose noun both share: 3个国家级、10个省级基地. */
const SHARED = new RegExp(`^([^，。；、]{0,12}(?:级|以[上下]))、${NUMERAL}[个家项座条]`, "u");
/** Words between a noun and its number that say that it is counted: 企业数量达到50家. */
const COUNTING = /(?:总?数量?|总量|[拥保]有量|个数|户数|家数|规模|总共|累计|合计|[共各约])$/u;
/** Verbs between a noun and its number: 企业新增5家. */
const SHORT_VERB = /(?:新增|新建|新设|增加|增至|增加到|发展到|引进|培育|完成|建成|落实)$/u;
/** What things must have to count, which stands inside their noun phrase: 2个500亿级园区, 3个投资超10亿元的项目. */
const QUALIFIER =
  /[达超过到]*(?:\d[\d.,]*[百千万亿]*|[一二两三四五六七八九十百千万亿]+(?=[元级]))(?:元|亩|吨|人|%)?(?:级|及?以上|以下)?的?/gu;
/** A known noun is looked for among so many characters after a counter. */
const LONGEST_PHRASE = 30;
/** A phrase of at most so many characters without a known noun is one itself. */
const LONGEST_NOUN = 6;

/** What a counter counts: the noun after it (5个项目), else the one before (项目5个); null where there is none. */
export function countedNoun(text: string, boundStart: number, end: number): string | null {
  return nounAfter(text, end) ?? nounBefore(text, boundStart);
}

function nounAfter(text: string, from: number): string | null {
  const start = from + (/^(?:以上|以内|左右)?的?/u.exec(text.slice(from))?.[0].length ?? 0);
  const phrase = phraseAt(text, start);
  const noun = headOf(phrase);
  if (noun) return noun.id;
  const words = phrase.replace(/[“”"「」]/gu, "");
  const isNoun = words.length > 1 && words.length <= LONGEST_NOUN && !VERB.test(words);
  return isNoun && start === from && /^\p{Script=Han}+$/u.test(words) ? words : null;
}

/** True where some words begin a noun phrase whose head is a known noun. */
export function phraseHead(text: string, start: number): boolean {
  return headOf(phraseAt(text, start)) !== null;
}

function phraseAt(text: string, start: number): string {
  const rest = text
    .slice(start, start + LONGEST_PHRASE)
    .replace(SHARED, "$1")
    .replace(QUALIFIER, "");
  const end = rest.search(PHRASE_END);
  return end < 0 ? rest : rest.slice(0, end);
}

/** A Chinese noun phrase ends in its head: the last known noun before a verb that follows one. */
function headOf(phrase: string): Noun | null {
  let head: Noun | null = null;
  for (let at = 0; at < phrase.length; at++) {
    const noun = nounBeginningAt(phrase, at);
    if (!noun) continue;
    if (VERB.test(phrase.slice(head?.end ?? 0, noun.start))) return head;
    head = noun;
    at = noun.end - 1;
  }
  return head;
}

function nounBefore(text: string, boundStart: number): string | null {
  const before = text.slice(Math.max(0, boundStart - LONGEST_PHRASE), boundStart);
  const words = before
    .replace(/[“”"「」]+$/u, "")
    .replace(COUNTING, "")
    .replace(SHORT_VERB, "");
  return nounEndingAt(words, words.length)?.id ?? null;
}
