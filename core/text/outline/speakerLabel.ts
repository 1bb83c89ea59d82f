import { officeHolderIn } from "./officeHolder";

/** A speaker's label: a paper's title in 《》, a name or an office, without sentence punctuation. */
const LABEL = /^[\s*]*((?:《[^》]{1,20}》)?[\p{L}\p{M}·•‧（）()& \u3000]{0,24}\d?)[\s*]*(?:：|:(?!\/\/|\d))/u;

/** A label with the marks of bold type around it is within so many characters. */
const REACH = 80;

/** Who speaks by the label at a paragraph's beginning (记者：, 《某报》：); null when it begins otherwise. */
export function speakerOf(words: string): string | null {
  const label = LABEL.exec(words.slice(0, REACH))?.[1]?.trim();
  if (!label || !/[\p{L}》]/u.test(label)) return null;
  return officeHolderIn(label)?.person ?? label;
}
