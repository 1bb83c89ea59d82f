import { officeHolderIn } from "./officeHolder";

/** A speaker's label: a paper's title in 《》, a name or an office, without sentence punctuation. */
const LABEL =
  /^[\s*■-◿★☆]*((?:《[^》]{1,20}》)?[\p{L}\p{M}·•‧（）()& \u3000]{0,24}?\d?)(?:[（(]以下简?称[^）)]{1,12}[）)])?[\s*]*(?:[：∶﹕]|:(?!\/\/|\d))/u;
const BRACKETED = /^【(\p{L}{1,12})】/u;
/** 记者问 and 王某答 say what their speaker does. */
const DOES = /(?<=\p{L}{2})[问答]$/u;

/** A label with the marks of bold type around it is within so many characters. */
const REACH = 80;

/** Who speaks by the label at a paragraph's beginning (记者：, 《某报》：); null when it begins otherwise. */
export function speakerOf(words: string): string | null {
  const beginning = words.slice(0, REACH);
  const label = (LABEL.exec(beginning) ?? BRACKETED.exec(beginning))?.[1]?.trim().replace(DOES, "");
  if (!label || !/[\p{L}》]/u.test(label)) return null;
  return officeHolderIn(label)?.person ?? label;
}
