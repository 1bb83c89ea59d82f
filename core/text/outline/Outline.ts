import type { Span } from "../Span";

/** One question, or one answer with all its paragraphs, the speaker's label included. */
export interface Turn extends Span {
  readonly kind: "question" | "answer";
  /** As the label has it (《中国企业报》, 记者, a name); null when the turn has no label. */
  readonly speaker: string | null;
}

/** A heading inside an article, or the opening clause of a counted point (一是…, 二是…), whose text follows it. */
export interface Section extends Span {
  readonly kind: "subhead" | "enumeration";
}

/** One article from its first paragraph of any kind to its last, wherever its title stands. */
export interface Article extends Span {
  /** The headline without the line above it; null when there is none. */
  readonly title: Span | null;
  /** The line above the headline that says who speaks; null when there is none. */
  readonly kicker: Span | null;
  /** Who wrote it; null when it is not said. */
  readonly byline: Span | null;
  /** Whom the article is about or by, "" when unknown. */
  readonly person: string;
  /** The person's office (副市长, 市委书记), "" when unknown. */
  readonly role: string;
  /** The person's city without 市, other units whole (桂阳县); "" when unknown. */
  readonly city: string;
  /** Its paragraphs without titles, bylines and notes. */
  readonly body: readonly Span[];
  readonly turns: readonly Turn[];
  readonly sections: readonly Section[];
}

/** What a file holds, in order of the text; articles do not overlap. */
export interface Outline {
  readonly articles: readonly Article[];
}
