import {
  type LabelledPassage,
  type Passage,
  passageKey,
  passagesOverlap,
} from "../../../core/suggest/Passage";
import { StudyText } from "../../../core/suggest/StudyText";
import type { Suggester } from "../../../core/suggest/Suggester";
import type { TaggedText } from "../../../core/suggest/TaggedText";
import { layoutText } from "../../../core/text/layout/layoutText";
import { type ReflowedSpan, ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { listItems } from "../../../core/text/units/listItems";
import { learn, lessonOf } from "./learning";
import type { ReadDocument } from "./Reader";

/** What may help an analyst. */
export interface Help {
  readonly suggestions: boolean;
  /** Tagging a whole list, and all other mentions of a phrase in the document. */
  readonly acts: boolean;
}

/** What an act costs. */
const COST = { accept: 1, reject: 1, byHand: 2, list: 2, mentions: 1 } as const;

/** After so many spans the suggestions are learnt anew; the program does so after each act. */
const SPANS_A_LESSON = 20;

/** Nobody selects more for a list, in code units. */
const LONGEST_LIST = 200;

/** How many actions were needed up to each tagged span: a point of the curve. */
export interface Point {
  readonly spans: number;
  readonly actions: number;
}

/**
 * An analyst who tags documents in order, from nothing, and corrects everything: accepts what is right, rejects
 * what is wrong, tags by hand what is missing. A wrong suggestion that is in the way of a span goes when that
 * is tagged, as it does in the program.
 */
export class Analyst {
  readonly curve: Point[] = [{ spans: 0, actions: 0 }];
  private readonly finished: TaggedText[] = [];
  private suggester: Suggester | null = null;
  private spans = 0;
  private actions = 0;
  private spansAtLesson = 0;

  constructor(private readonly help: Help) {}

  /** Tags a document from its beginning to its end. */
  tag(document: ReadDocument): void {
    const desk = new Desk(document);
    desk.show(this.suggestionsFor(document, 0), 0);
    for (let next = desk.next(); next; next = desk.next()) {
      this.handle(desk, next);
      this.curve.push({ spans: this.spans, actions: this.actions });
      if (this.spans - this.spansAtLesson < SPANS_A_LESSON) continue;
      this.learn([...this.finished, partBefore(document, next.start)]);
      desk.show(this.suggestionsFor(document, next.start), next.start);
    }
    this.finished.push(lessonOf(document));
    this.learn(this.finished);
  }

  private learn(texts: readonly TaggedText[]): void {
    this.spansAtLesson = this.spans;
    if (this.help.suggestions) this.suggester = learn(texts);
  }

  private suggestionsFor({ text }: ReadDocument, from: number): readonly LabelledPassage[] {
    return this.suggester?.suggest(new StudyText(text)).filter(({ start }) => start >= from) ?? [];
  }

  private handle(desk: Desk, next: LabelledPassage): void {
    if (!desk.isWanted(next)) {
      this.actions += COST.reject;
      desk.reject(next);
    } else this.tagOne(desk, next, desk.isShown(next) ? COST.accept : COST.byHand);
  }

  /** Tags a span, or the list that it begins where that is cheaper than its items one by one. */
  private tagOne(desk: Desk, span: LabelledPassage, cost: number): void {
    const list = this.help.acts ? desk.listFrom(span) : [span];
    if (COST.list < list.length * cost) {
      this.actions += COST.list;
      this.take(desk, list);
      return;
    }
    this.actions += cost;
    this.take(desk, [span]);
    const mentions = this.help.acts ? desk.mentionsOf(span) : [];
    if (COST.mentions >= mentions.length * cost) return;
    this.actions += COST.mentions;
    this.take(desk, mentions);
  }

  private take(desk: Desk, spans: readonly LabelledPassage[]): void {
    this.spans += spans.length;
    desk.take(spans);
  }
}

/** The part of a document that the analyst has been through: what comes later is not known to be untagged. */
function partBefore(document: ReadDocument, end: number): TaggedText {
  const passages = document.passages.filter((passage) => passage.end <= end);
  return lessonOf({ ...document, text: document.text.slice(0, end), passages });
}

/** A document on which some spans are still to be tagged, and what is suggested in it. */
class Desk {
  private missing: readonly LabelledPassage[];
  private shown: readonly LabelledPassage[] = [];
  private readonly tagged: LabelledPassage[] = [];
  private readonly rejected = new Set<string>();

  private readonly reflowed: ReflowedText;

  constructor(private readonly document: ReadDocument) {
    this.reflowed = new ReflowedText(document.raw, layoutText(document.raw));
    this.missing = [...document.passages].sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Shows suggestions from a place on; not those rejected, nor any in the way of what is tagged. */
  show(suggestions: readonly LabelledPassage[], from: number): void {
    this.shown = suggestions.filter(
      (each) => each.start >= from && !this.rejected.has(passageKey(each)) && !this.isInTheWay(each),
    );
  }

  /** The next span or suggestion in reading order. Spans come first, so that what is in their way goes. */
  next(): LabelledPassage | undefined {
    const [span, suggestion] = [this.missing[0], this.firstOffTheWay()];
    if (!span || !suggestion) return span ?? suggestion;
    return suggestion.start < span.start ? suggestion : span;
  }

  isWanted(passage: LabelledPassage): boolean {
    return this.missing.some((span) => passageKey(span) === passageKey(passage));
  }

  isShown(passage: LabelledPassage): boolean {
    return this.shown.some((each) => passageKey(each) === passageKey(passage));
  }

  reject(passage: LabelledPassage): void {
    this.rejected.add(passageKey(passage));
    this.shown = this.shown.filter((each) => each !== passage);
  }

  take(spans: readonly LabelledPassage[]): void {
    const taken = new Set(spans.map(passageKey));
    this.missing = this.missing.filter((span) => !taken.has(passageKey(span)));
    this.tagged.push(...spans);
    this.shown = this.shown.filter((each) => !this.isInTheWay(each));
  }

  /** The longest selection from a span that the program takes apart into spans that are all to be tagged so. */
  listFrom(first: LabelledPassage): LabelledPassage[] {
    const following = this.missing.filter(
      ({ label, start }) =>
        label === first.label && start >= first.start && start < first.start + LONGEST_LIST,
    );
    for (const { end } of following.reverse()) {
      const items = this.itemsOf({ start: first.start, end });
      const list = following.filter(({ start, end }) => items.has(`${start} ${end}`));
      if (items.size === list.length && list.length > 1) return list;
    }
    return [first];
  }

  private itemsOf(selection: Passage): Set<string> {
    const items = listItems(this.reflowed, this.reflowed.toRaw(selection as ReflowedSpan));
    const places = items.map((item) => this.reflowed.fromRaw(item));
    return new Set(places.map(({ start, end }) => `${start} ${end}`));
  }

  /** Other spans with the same words, where the document has no such words that are not to be tagged. */
  mentionsOf({ start, end, label }: LabelledPassage): LabelledPassage[] {
    const { text } = this.document;
    const phrase = text.slice(start, end);
    const mentions = this.missing.filter(
      (span) => span.label === label && text.slice(span.start, span.end) === phrase,
    );
    const known = [...this.tagged, ...this.missing].filter((span) => span.label === label);
    return this.placesOf(phrase).every((at) => known.some((span) => span.start <= at && at < span.end))
      ? mentions
      : [];
  }

  private placesOf(phrase: string): number[] {
    const { text } = this.document;
    const places: number[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) places.push(at);
    return places;
  }

  private firstOffTheWay(): LabelledPassage | undefined {
    return this.shown.find(
      (each) => this.isWanted(each) || !this.missing.some((span) => clashes(each, span)),
    );
  }

  private isInTheWay(passage: LabelledPassage): boolean {
    return this.tagged.some((span) => clashes(passage, span));
  }
}

function clashes(a: LabelledPassage, b: LabelledPassage): boolean {
  return a.label === b.label && passagesOverlap(a, b);
}
