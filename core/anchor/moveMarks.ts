import type { ConfirmedArticle, ProjectDocument, Repair } from "../model/Project";
import type { TextMarks } from "../model/ProjectChange";
import type { TextLayout } from "../text/layout/TextLayout";
import { type Utf16Offset, utf16 } from "../text/offsets";
import type { Outline } from "../text/outline/Outline";
import type { ReflowedText } from "../text/reflow/ReflowedText";
import { comparable } from "./ComparableText";
import { Landmarks } from "./Landmarks";
import type { Reanchoring } from "./reanchorLayer";

/** What a project knows about a document's text, on the text as it is now. */
export interface MovedMarks {
  readonly marks: TextMarks;
  /** How many corrected breaks, repairs and confirmed articles are elsewhere now. */
  readonly moved: number;
  /** How many had no place that is certain, and are gone. */
  readonly dropped: number;
}

/** A text as it is now, with how it reads. */
export interface ReadText {
  readonly layout: TextLayout;
  readonly reflowed: ReflowedText;
  readonly outline: Outline;
}

/**
 * Moves corrected breaks, repairs and confirmed articles to a changed text, by what became of a layer's
 * annotations there. They have no quotes of their own, so a place counts as certain only where what stands
 * before and after it has moved alike, and where the text still has a break, a paragraph or an article
 * there; an article also where one alone has its title. What was made on another text than the layer stays.
 */
export function moveMarks(entry: ProjectDocument, outcome: Reanchoring, text: ReadText): MovedMarks {
  const moving = new Moving(entry, outcome, text);
  const marks = { layout: moving.layout(), repairs: moving.repairs(), articles: moving.articles() };
  return { marks, moved: moving.moved, dropped: moving.dropped };
}

/** Where annotations were that are found again word for word, and where they are. */
function landmarksOf({ layer, former, moved, changed }: Reanchoring): Landmarks {
  const other = new Set([...moved, ...changed].map(({ to }) => to.id));
  const kept = layer.annotations.filter(({ id }) => !other.has(id));
  const found = [
    ...kept.map(({ start }) => ({ from: start, to: start })),
    ...moved.map(({ from, to }) => ({ from: from.start, to: to.start })),
  ];
  return new Landmarks(found, former.length, layer.text.length);
}

class Moving {
  moved = 0;
  dropped = 0;
  private readonly landmarks: Landmarks;
  private readonly starts: ReadonlySet<number>;

  constructor(
    private readonly entry: ProjectDocument,
    private readonly outcome: Reanchoring,
    private readonly text: ReadText,
  ) {
    this.landmarks = landmarksOf(outcome);
    this.starts = new Set(text.outline.articles.map(({ start }) => start));
  }

  layout(): TextMarks["layout"] {
    const { layout } = this.entry;
    if (!layout || layout.sha256 !== this.outcome.former.sha256) return null;
    const { paragraphs } = this.text.layout;
    const isBetween = (at: number) =>
      paragraphs.some(({ end }, index) => end <= at && at <= (paragraphs[index + 1]?.start ?? -1));
    const isInside = (at: number) => paragraphs.some(({ start, end }) => start < at && at < end);
    return { joins: this.places(layout.joins, isBetween), splits: this.places(layout.splits, isInside) };
  }

  repairs(): TextMarks["repairs"] {
    const { repairs } = this.entry;
    if (!repairs || repairs.sha256 !== this.outcome.former.sha256) return null;
    return repairs.items.flatMap((repair) => this.counted(repair, this.repaired(repair)));
  }

  articles(): readonly ConfirmedArticle[] {
    return (this.entry.articles ?? []).flatMap((article) => {
      const start = this.startOf(article);
      return this.counted(article, start === null ? null : { ...article, start });
    });
  }

  private places(offsets: readonly Utf16Offset[], fits: (at: number) => boolean): Utf16Offset[] {
    return offsets
      .flatMap((offset) => {
        const at = this.landmarks.moved(offset);
        return this.counted({ start: offset }, at !== null && fits(at) ? { start: utf16(at) } : null);
      })
      .map(({ start }) => start);
  }

  private repaired(repair: Repair): Repair | null {
    const [start, end] = [this.landmarks.moved(repair.start), this.landmarks.moved(repair.end)];
    const isWhole = start !== null && end !== null && end - start === repair.end - repair.start;
    return isWhole ? { ...repair, start: utf16(start), end: utf16(end) } : null;
  }

  /** By its title where it was and at the place it has moved to; else by its title alone. */
  private startOf({ start, title }: ConfirmedArticle): Utf16Offset | null {
    const titled = this.text.outline.articles.filter((article) => this.hasTitle(article.title, title));
    if (titled.some((article) => article.start === start)) return start;
    const moved = this.landmarks.moved(start);
    if (moved !== null && this.starts.has(moved)) return utf16(moved);
    const [only, ...others] = titled;
    if (only && others.length === 0) return only.start;
    return this.starts.has(start) ? start : null;
  }

  private hasTitle(found: Outline["articles"][number]["title"], title: string): boolean {
    return (
      found !== null && title !== "" && comparable(this.text.reflowed.quote(found)) === comparable(title)
    );
  }

  private counted<T extends { readonly start: Utf16Offset }>(before: T, after: T | null): T[] {
    if (after === null) this.dropped += 1;
    else if (after.start !== before.start) this.moved += 1;
    return after === null ? [] : [after];
  }
}
