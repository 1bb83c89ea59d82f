import type { PhraseMemory } from "../memory/PhraseMemory";
import { type PhraseMarks, phraseMarks } from "../memory/phraseMarks";
import type { StudyText } from "../StudyText";
import type { TaggedText } from "../TaggedText";
import { CharacterFeatures, FEATURES_OF_CHARACTER, type Numbering } from "./CharacterFeatures";
import { featureKey, mix } from "./hashing";
import type { Sentence } from "./Sentence";
import { statesOf } from "./states";

/** Features of each character for each label's memory. */
const FEATURES_OF_MARK = 4;

/** Kinds of features below this are of characters. */
const FIRST_MARK_KIND = 1000;

/** The features of a text's characters that do not depend on what was tagged, in the order of the text. */
export function characterFeatures(study: StudyText, numbering: Numbering): Int32Array {
  const features = new CharacterFeatures(study, numbering);
  const all = new Int32Array(study.length * FEATURES_OF_CHARACTER);
  for (let at = 0; at < study.length; at++) all.set(features.at(at), at * FEATURES_OF_CHARACTER);
  return all;
}

/** Memories by label, in the order of the model's labels. */
export type Memories = ReadonlyMap<string, PhraseMemory>;

/**
 * The sentences of a text as the learner sees them.
 *
 * @param tagged - Given for a text that is learnt from: its states are taken from it, and its phrases are looked
 * up as if it had not been read for the memory, since in a new text nothing is remembered of that text itself.
 */
export function* sentencesOf(
  study: StudyText,
  characters: Int32Array,
  memories: Memories,
  numbering: Numbering,
  tagged: TaggedText | null = null,
): Generator<Sentence> {
  const marks = [...memories.values()].map((memory) =>
    phraseMarks(memory.placesIn(study.text, tagged), study.length),
  );
  const states = tagged ? [...memories.keys()].map((label) => statesOfLabel(tagged, label)) : [];
  const width = FEATURES_OF_CHARACTER + marks.length * FEATURES_OF_MARK;
  const features = withMarks(characters, marks, width, numbering);
  let start = 0;
  for (const end of study.sentenceEnds) {
    const own = states.map((each) => each.subarray(start, end));
    yield {
      start,
      length: end - start,
      features: features.subarray(start * width, end * width),
      width,
      states: own,
    };
    start = end;
  }
}

function statesOfLabel({ study, passages }: TaggedText, label: string): Uint8Array {
  const own = passages.filter((passage) => passage.label === label);
  return statesOf(own, study.length, study.sentenceEnds);
}

function withMarks(
  characters: Int32Array,
  marks: readonly PhraseMarks[],
  width: number,
  numbering: Numbering,
): Int32Array {
  const length = characters.length / FEATURES_OF_CHARACTER;
  const all = new Int32Array(length * width);
  for (let at = 0; at < length; at++) {
    const own = characters.subarray(at * FEATURES_OF_CHARACTER, (at + 1) * FEATURES_OF_CHARACTER);
    all.set(own, at * width);
    marks.forEach((mark, label) => {
      const from = at * width + FEATURES_OF_CHARACTER + label * FEATURES_OF_MARK;
      markValues(mark, at).forEach((value, kind) => {
        all[from + kind] = numbering(featureKey(FIRST_MARK_KIND + label * FEATURES_OF_MARK + kind, value));
      });
    });
  }
  return all;
}

/** What the marks say of a character: its place; that with the trust; also the length; and the places beside it. */
function markValues({ places, trusts, lengths }: PhraseMarks, at: number): readonly number[] {
  const [place, trust, length] = [places[at] ?? 0, trusts[at] ?? 0, lengths[at] ?? 0];
  return [
    place,
    mix(place, trust),
    mix(place, mix(length, trust)),
    mix(place, mix(places[at - 1] ?? 0, places[at + 1] ?? 0)),
  ];
}
