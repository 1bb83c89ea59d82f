import type { Passage } from "./Passage";
import { StudyText } from "./StudyText";
import type { TaggedText } from "./TaggedText";

/** So many texts at least are needed to hold some out again and again. */
const FEWEST_PARTS = 3;

/**
 * The texts, each cut at paragraphs into parts of about the same length where they are too few. What is
 * remembered of one part then helps in the others, as it does in the rest of a document that is half done.
 */
export function partsOf(texts: readonly TaggedText[]): readonly TaggedText[] {
  if (texts.length === 0 || texts.length >= FEWEST_PARTS) return texts;
  const parts = Math.ceil(FEWEST_PARTS / texts.length);
  return texts.flatMap((text) => cut(text, parts));
}

function cut(text: TaggedText, parts: number): TaggedText[] {
  const { study, passages } = text;
  const ends = partEnds(study.text, parts);
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? 0;
    const own = passages.filter((passage) => start <= passage.start && passage.end <= end);
    return {
      study: new StudyText(study.text.slice(start, end)),
      passages: own.map((passage) => ({ ...passage, ...moved(passage, -start) })),
      ...lookedForFrom(text, start),
    };
  });
}

/** As much as a text says of that, for what begins at a place of it. */
function lookedForFrom({ lookedFor }: TaggedText, start: number): Pick<TaggedText, "lookedFor"> {
  if (!lookedFor) return {};
  const places = [...lookedFor].map(
    ([label, own]) => [label, own.map((each) => moved(each, -start))] as const,
  );
  return { lookedFor: new Map(places) };
}

const moved = ({ start, end }: Passage, by: number) => ({ start: start + by, end: end + by });

/** Each part ends with a paragraph; a text of one paragraph is one part. */
function partEnds(text: string, parts: number): number[] {
  const ends = new Set<number>();
  for (let part = 1; part < parts; part++) {
    const at = text.indexOf("\n", Math.floor((text.length * part) / parts));
    if (at >= 0) ends.add(at + 1);
  }
  return [...ends.add(text.length)];
}
