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

const ASKER =
  /^(?:问|提问|Q|question|interviewer|主持人|记者|编辑)\d?$|^《[^》]+》|(?:记者|编辑|主持人|报|网|社|台|周刊|杂志|客户端)$/iu;
const ANSWERER = /^(?:答|回答|A|answer)\d?$/iu;
/** 首先：, 第二：, 其中：, 包括： lead on in what somebody says. */
const NO_SPEAKER =
  /^(?:第?[一二三四五六七八九十]+|首先|其次|再次|最后|此外|另外|同时|其中|即|.*(?:是|为|如下|包括|方面))$/u;

/** True for a label that only somebody who asks has. */
export const isAsker = (speaker: string) => ASKER.test(speaker);

/** True for a label that only somebody who answers has (答). */
export const isAnswerer = (speaker: string) => ANSWERER.test(speaker);

/** True for a label that can be somebody's. */
export const isSomebody = (speaker: string) => !NO_SPEAKER.test(speaker);
