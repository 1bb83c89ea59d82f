import { lineEnd, TERMINATED } from "./lineEnds";

/** The longest byline, credit or notice, in UTF-16 code units. */
export const LONGEST_FURNITURE = 60;

/** Longest line that tells a page from others, in UTF-16 code units. */
const LONGEST_PAGE_MARK = 20;

/** Longest beginning of a report that names its place and date, in UTF-16 code units. */
const LONGEST_DATELINE = 24;

// How Chinese papers sign an article: an office and names, or what somebody did for it. What is no name after
// an office and a colon is somebody's words.
const office =
  "(?:特约|特派|实习|见习)?(?:驻[^\\s，。]{1,6}?)?(?:首席|特约|特派|实习|见习)?(?:记者|通讯员|评论员|撰稿人?)";
const bylines = [
  new RegExp(
    `^(?:[（(【]|[■-◿]\\s?)?(?:本[报刊网台社]|《[^》]{1,20}》)?${office}(?:[\\s/／|｜][^。！？]{1,30}|[:：]\\s?\\p{Script=Han}{2,4}(?:[\\s、]\\p{Script=Han}{2,4})*)$`,
    "u",
  ),
  new RegExp(
    `^[\\p{Script=Han}·]{1,10}(?:报|社|网|台|刊|杂志|在线|客户端)${office}[\\s/／|｜][^，。；：！？]{1,24}$`,
    "u",
  ),
  /^(?:文|图|作者|撰文|采写|采访|摄影|策划|统筹|整理)[/／:：|｜]\s?[^。！？]{1,30}$/u,
  /^By\s[A-Z][^.!?]{1,40}$/u,
];

// What most bylines begin with, to rule most lines out before the patterns are tried; others name an office.
const bylineOpenings = /^[（(【■-◿《本特实见驻首记通评撰文图作采摄策统整B]/;

const editorsNote = /^编者[按注]/u;

// What a page carries besides its articles begins with what it is. Inside a sentence the same characters may be
// other words (高校对接, 路线图为).
const openings = [
  // Who made the page, with a name after it.
  /^(?:本[版期报刊]|执行|值班)?(?:责任编辑|责编|美编|版式|校对)(?![^\s:：/／|｜、]{3})/u,
  editorsNote,
  // Pictures, and where things come from.
  /^(?:资料图片?(?![^\s:：（(。])|图为(?!什么|何)|图片?(?:来源|说明)|(?:信息|文章|稿件|数据|资料)?来源[:：])/u,
  /^(?:扫描?(?:一扫|下方|上方|左侧|右侧|码|二维码)|(?:长按|识别).{0,10}二维码)/u,
  // Other pages, and rights.
  /^(?:(?:下转|上接|紧接)第|本版(?:稿件|文|图)|未经.{1,10}不得转载|转载(?:请|自|须)|版权(?:所有|声明))/u,
];

// What tells a page from others, in a line of its own wherever the page ends: its number (－12－, 第3版, A05 要闻)
// and the day of the issue.
const pageMarks = [
  /^[-—–－·]\s?\d{1,4}\s?[-—–－·]$/u,
  /^第\s?[\dA-Z一二三四五六七八九十]{1,4}\s?[版页](?:[\s/／，]+共\s?\d{1,4}\s?[版页])?$/u,
  /^[A-Z]\d{2}(?:版|\s\p{Script=Han}{2,6})?$/u,
  /^\d{4}(?:([-./])\d{1,2}\1\d{1,2}|年\d{1,2}月\d{1,2}日)\s?星期[一二三四五六日天]$/u,
];

// What a page mark may begin with, to rule most lines out before the patterns are tried.
const pageMarkOpenings = /^[-—–－·第A-Z\d]/;

// A credit in brackets.
const bracketed = /^[（(]\s?(?:记者|本[报刊网]|文[\s/／:：图]|图[\s/／:：片]|摄影?[\s/／:：]|完[）)])/u;

// After the names of those who did it, or after what the code is for; never a sentence.
const endings = /(?:(?:资料图片?|\s摄影?|供图|\s制图)[）)]?|\s(?:校对|责编|美编)[:：].{1,12}|扫描二维码)$/u;

const brackets = /^[（(【[■◆●▲▼△※]\s?/u;

// What one of the openings may begin with, brackets and signs included.
const noticeOpenings = "本执值责美版校编资图信文稿数来扫长识下上紧未转（(【[■◆●▲▼△※";

// An office and a name set apart, with no mark between: how those who hold one sign.
const signature =
  /^[^\s，。：:！？]{2,30}(?:长|书记|主席|主任|总裁|总经理|教授|研究员|代表|委员)\s\p{Script=Han}{2,4}$/u;

// How a report begins: 本报讯, or an agency's name, a place and a date before 电.
const dateline = /^(?:本[报刊网台社]讯|(?:本报|新华社|中新社|中新网|央视网|人民网).{1,16}日电)/u;

// An office, a name and a colon, as over a headline.
const holder = /(?:长|书记|主席|主任|总裁|总经理|代表|委员)\s?\p{Script=Han}{2,4}[：:]$/u;

/** True for a stretch of a text that ends by naming somebody with an office, line breaks aside. */
export function namesHolder(text: string, start: number, end: number): boolean {
  return holder.test(text.slice(Math.max(start, end - LONGEST_FURNITURE), end).replace(/\s+/g, ""));
}

/** True for the words of a line by which somebody signs with an office, under a title. */
export function isSignature(words: string): boolean {
  return words.length <= LONGEST_FURNITURE && signature.test(words);
}

/** True for a stretch of a text that begins as a report does, whatever stands above being its title. */
export function beginsReport(text: string, start: number, end: number): boolean {
  return dateline.test(text.slice(start, Math.min(end, start + LONGEST_DATELINE)));
}

/** True for a stretch of a text that says who wrote the article; `start` and `end` are UTF-16 offsets. */
export function isByline(text: string, start = 0, end = text.length): boolean {
  if (end - start > LONGEST_FURNITURE) return false;
  const words = text.slice(start, end);
  return (bylineOpenings.test(words) || words.includes("记者")) && bylines.some((form) => form.test(words));
}

/** True for a line of nothing but a page's number and name or the day of the issue. */
export function isPageMark(text: string, start = 0, end = text.length): boolean {
  if (end - start > LONGEST_PAGE_MARK || !pageMarkOpenings.test(text.charAt(start))) return false;
  const words = text.slice(start, end);
  return pageMarks.some((mark) => mark.test(words));
}

/** True for an editor's note, a credit or another notice of the page. */
export function isNotice(text: string, start = 0, end = text.length): boolean {
  if (end - start > LONGEST_FURNITURE || start === end) return false;
  if (isPageMark(text, start, end)) return true;
  if (noticeOpenings.includes(text.charAt(start)) && beginsNotice(text.slice(start, end))) return true;
  return lineEnd(text, start, end) !== TERMINATED && endings.test(text.slice(start, end));
}

/** True for a stretch that begins as an editor's note does, which may be a long paragraph. */
export function beginsEditorsNote(text: string, start: number): boolean {
  return editorsNote.test(text.slice(start, start + 8).replace(brackets, ""));
}

function beginsNotice(words: string): boolean {
  const inside = words.replace(brackets, "");
  return openings.some((opening) => opening.test(inside)) || bracketed.test(words);
}
