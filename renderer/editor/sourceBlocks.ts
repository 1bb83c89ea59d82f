import { utf16 } from "../../core/text/offsets";
import type { Block } from "./Block";
import { sectionBreaks } from "./sectionBreaks";

/** The blocks of the source view, section by section: each section is one block of lines. */
export function sourceBlocks(text: string): Block[][] {
  const sections = sectionBreaks(text);
  return sections.map(({ start, end }, i) => [
    {
      start: utf16(start),
      end: utf16(end),
      kind: null,
      continues: sections[i - 1]?.end === start,
      isCut: sections[i + 1]?.start === end,
      follows: false,
      paragraph: 0,
    },
  ]);
}
