/** Somebody named with an office. */
export interface OfficeHolder extends OfficeMention {
  readonly person: string;
}

/** An office that a text names, with what stands before and after it. */
export interface OfficeMention {
  readonly before: string;
  readonly office: string;
  readonly after: string;
}

const OFFICES =
  "市长|州长|县长|区长|省长|盟长|旗长|镇长|乡长|书记|主席|主任|局长|厅长|部长|董事长|总经理|总裁|行长|校长|院长|会长|理事长|秘书长|专员";
/** 主任记者 and 主任编辑 are titles of a reporter, 市长热线 and the like are names of columns. */
const NOBODY = "记者|编辑|热线|信箱|访谈|对话|论坛|专访";
const OFFICE = new RegExp(`(?:代理|常务|代|副|原)*(?:${OFFICES})(?!${NOBODY})`, "gu");

/** How much around an office can name its place and its holder. */
const BEFORE = 40;
const AFTER = 20;

/** Every office that some words name, in order. */
export function officesIn(words: string): OfficeMention[] {
  return [...words.matchAll(OFFICE)].map(({ 0: office, index }) => {
    const end = index + office.length;
    return {
      before: words.slice(Math.max(0, index - BEFORE), index),
      office,
      after: words.slice(end, end + AFTER),
    };
  });
}

const HAN = "\\p{Script=Han}";
/** Two to four characters, two set apart (杨　军), or a name in parts (买买提·艾山). */
const NAME = `${HAN}{1,10}(?:[·•‧]${HAN}{1,10})+|${HAN}[ \\u3000]${HAN}|${HAN}{2,4}`;
/** What somebody does in a heading of an interview, after the name. */
const SPEAKS = "接受|做客|答(?:本|记者|《)";
const NAME_ALONE = new RegExp(`^[ \\u3000]*(${NAME})(?=\\s*(?:[：:（(]|$|${SPEAKS}))`, "u");
const NAME_BEFORE = new RegExp(`(?:^|[\\s，、])(${NAME})[（(][^（(]*$`, "u");

/**
 * Who holds an office in a heading, a byline or a speaker's label, where nothing but a colon or the end
 * follows the name (某省某市市长某某：) or the office stands after it in brackets. Null when nobody does.
 */
export function officeHolderIn(words: string): OfficeHolder | null {
  for (const mention of officesIn(words).reverse()) {
    const person = personBeside(mention);
    if (person) return { ...mention, person };
  }
  return null;
}

function personBeside({ before, after }: OfficeMention): string | null {
  if (/^[）)]/.test(after)) return NAME_BEFORE.exec(before)?.[1] ?? null;
  return NAME_ALONE.exec(after)?.[1]?.replace(/\s/g, "") ?? null;
}

/** True for words that name an office and nobody who holds it. */
export function isOffice(words: string): boolean {
  return officesIn(words).some(({ before, after }) => before === "" && after === "");
}

/** True for a heading that says of somebody it names that they were interviewed (访某市市长某某, 某某接受专访). */
export function saysWhoSpeaks(heading: string, { after }: OfficeMention): boolean {
  return /^[—\s]*(?:专访|访|对话)/u.test(heading) || new RegExp(SPEAKS, "u").test(after);
}

/** The office of a committee or a council carries its name (市委书记), that of a government does not (市长). */
export function roleOf({ before, office }: OfficeMention): string {
  const organ = /(?:党组|党委|党?工委|管委会|行署|[省市州盟县区旗地]?(?:委|人大常委会|政协))$/.exec(before);
  return `${organ?.[0] ?? ""}${office}`;
}
