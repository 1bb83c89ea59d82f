import { lastAtMost } from "../lastAtMost";
import type { TextLayout } from "../layout/TextLayout";
import { type Utf16Offset, utf16 } from "../offsets";
import type { ReflowedOffset, ReflowedSpan, ReflowedText } from "../reflow/ReflowedText";
import { isSameSpan, type Span, span, spanCovers } from "../Span";
import * as characters from "./characters";
import { between, growInside } from "./growth";
import { partsClauses, partsPhrases } from "./marks";
import * as sentences from "./sentences";
import * as words from "./words";

/** How a text is looked at, and so what a caret stops at: the text as it reads, or the file as it is. */
export type ReadingMode = "reflowed" | "source";

/** A path of growth is shorter than this: five units and some nested pairs. */
const MOST_STEPS = 64;

/**
 * The units that caret and selection move by. Words, phrases and sentences are found in the text as it reads,
 * where no line break cuts them; places and answers are offsets of the raw text. A unit's end is the place
 * after its last character and its start the place before its first, so that breaks stay outside.
 *
 * Each answer looks at a bounded part of the text, so that it costs the same in a line of a million characters.
 */
export class TextUnits {
  constructor(
    private readonly reflowed: ReflowedText,
    private readonly layout: TextLayout,
    private readonly mode: ReadingMode = "reflowed",
  ) {}

  /**
   * The end of the visible character after a place. Reflowed, closed folds are stepped over and a gap between
   * paragraphs is one step.
   */
  nextCharacter(offset: Utf16Offset): Utf16Offset {
    if (this.mode === "source") return utf16(characters.nextCharacter(this.reflowed.raw, offset));
    return this.endOf(offset, characters.nextCharacter);
  }

  /** The start of the visible character before a place; steps as {@link nextCharacter} does. */
  previousCharacter(offset: Utf16Offset): Utf16Offset {
    if (this.mode === "source") return utf16(characters.previousCharacter(this.reflowed.raw, offset));
    return this.startOf(offset, characters.previousCharacter);
  }

  /** The word at a place, also over a wrap; or the one punctuation mark there, or the white space between paragraphs. */
  wordAt(offset: Utf16Offset): Span {
    return this.unitAt(offset, words.wordAt);
  }

  /** The end of the word at or after a place. */
  nextWordEnd(offset: Utf16Offset): Utf16Offset {
    return this.endOf(offset, words.nextWordEnd);
  }

  /** The start of the word at or before a place. */
  previousWordStart(offset: Utf16Offset): Utf16Offset {
    return this.startOf(offset, words.previousWordStart);
  }

  /** The end of the word before a place; its start, where none ends before. */
  previousWordEnd(offset: Utf16Offset): Utf16Offset {
    const start = this.previousWordStart(offset);
    const ends = [start, this.previousWordStart(start)].map((word) => this.nextWordEnd(word));
    return ends.find((end) => end < offset) ?? start;
  }

  /** The start of the word after a place; its end, where none starts after. */
  nextWordStart(offset: Utf16Offset): Utf16Offset {
    const end = this.nextWordEnd(offset);
    const starts = [end, this.nextWordEnd(end)].map((word) => this.previousWordStart(word));
    return starts.find((start) => start > offset) ?? end;
  }

  /** The part between two punctuation marks; empty between two marks in a row. */
  phraseAt(offset: Utf16Offset): Span {
    return this.unitAt(offset, (text, at) => between(text, span(at, at), partsPhrases));
  }

  /** The part between two commas or stops; empty between two in a row. */
  clauseAt(offset: Utf16Offset): Span {
    return this.unitAt(offset, (text, at) => between(text, span(at, at), partsClauses));
  }

  /** The sentence at a place with its stop, at the end of a paragraph its last one. */
  sentenceAt(offset: Utf16Offset): Span {
    return this.unitAt(offset, sentences.sentenceAt);
  }

  /** Where the next sentence begins; the end of the text after the last. */
  nextSentenceStart(offset: Utf16Offset): Utf16Offset {
    const at = sentences.nextSentenceStart(this.reflowed.text, this.shown(offset));
    return utf16(Math.max(offset, this.reflowed.toRaw(reflowed(at, at)).start));
  }

  /** Where the sentence at a place begins, or the one before when the place is its beginning. */
  previousSentenceStart(offset: Utf16Offset): Utf16Offset {
    return this.startOf(offset, sentences.previousSentenceStart);
  }

  /** The paragraph that holds a place, or the last one before it; the whole text where there is none. */
  paragraphAt(offset: Utf16Offset): Span {
    const { paragraphs } = this.layout;
    const index = lastAtMost(paragraphs.length, (each) => paragraphs[each]?.start ?? 0, offset);
    const found = paragraphs[index];
    return found ? span(found.start, found.end) : this.whole;
  }

  /**
   * The next larger unit that covers a selection: word, phrase between punctuation marks, pair of quotes,
   * clause, sentence, paragraph. An empty selection is a caret. Whole paragraphs stay as they are.
   */
  grow(selection: Span): Span {
    const paragraph = span(
      Math.min(selection.start, this.paragraphAt(selection.start).start),
      Math.max(selection.end, this.paragraphAt(utf16(Math.max(selection.start, selection.end - 1))).end),
    );
    const { start, end } = this.reflowed.fromRaw(selection);
    const inner = growInside(this.reflowed.text, span(start, end));
    if (inner && this.isInside(inner, paragraph)) return this.covering(selection, inner);
    return paragraph;
  }

  /**
   * The largest unit around the anchor that is smaller than a selection and inside it, down to the caret
   * at the anchor; the way back of {@link grow} for a selection that was not made by it.
   */
  shrink(selection: Span, anchor: Utf16Offset): Span {
    const at = Math.min(Math.max(anchor, selection.start), selection.end);
    let best = span(at, at);
    for (let step = 0; step < MOST_STEPS; step++) {
      const larger = this.grow(best);
      const fits = selection.start <= larger.start && larger.end <= selection.end;
      if (!fits || isSameSpan(larger, selection) || isSameSpan(larger, best)) break;
      best = larger;
    }
    return best;
  }

  private get whole(): Span {
    return span(0, this.reflowed.raw.length);
  }

  private isInside(part: Span, paragraph: Span): boolean {
    const { start, end } = this.reflowed.fromRaw(paragraph);
    const shown = span(start, end);
    return spanCovers(shown, part) && !isSameSpan(shown, part);
  }

  /** The raw range of a reflowed one, never less than what was selected: that may hold white space at its ends. */
  private covering(selection: Span, part: Span): Span {
    const { start, end } = this.reflowed.toRaw(reflowed(part.start, part.end));
    const isCaret = selection.start === selection.end;
    return isCaret ? span(start, end) : span(Math.min(start, selection.start), Math.max(end, selection.end));
  }

  private unitAt(offset: Utf16Offset, find: (text: string, at: number) => Span): Span {
    const { start, end } = find(this.reflowed.text, this.shown(offset));
    return this.reflowed.toRaw(reflowed(start, end));
  }

  private endOf(offset: Utf16Offset, find: (text: string, at: number) => number): Utf16Offset {
    const { text } = this.reflowed;
    const at = this.shown(offset);
    const end = this.reflowed.toRaw(reflowed(Math.min(at, text.length), find(text, at))).end;
    if (end > offset) return end;
    return this.mode === "source" ? this.whole.end : offset;
  }

  private startOf(offset: Utf16Offset, find: (text: string, at: number) => number): Utf16Offset {
    const at = find(this.reflowed.text, this.shown(offset));
    const { start } = this.reflowed.toRaw(reflowed(at, at));
    if (start < offset) return start;
    return this.mode === "source" ? utf16(0) : offset;
  }

  private shown(offset: Utf16Offset): ReflowedOffset {
    return this.reflowed.fromRaw({ start: offset, end: offset }).start;
  }
}

const reflowed = (start: number, end: number) => ({ start, end }) as ReflowedSpan;
