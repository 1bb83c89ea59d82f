import { create } from "zustand";
import type { Failure } from "../../../core/errors";
import type { DocumentId } from "../../../core/model/ids";
import type { Mention } from "../../../core/search/Mention";
import type { Span } from "../../../core/text/Span";
import type { MentionPage } from "../../../electron/ipc/search";
import type { HitPlace } from "../../commands/acrossDocuments";

/** The most that are listed: as many as can be refused at once. */
export const MOST_MENTIONS = 10_000;

/** What has been tagged: other occurrences of these words may be meant too. */
export interface Subject extends Span {
  readonly document: DocumentId;
  /** Joined words. */
  readonly phrase: string;
  readonly label: string;
}

/** What the card says. */
export interface MentionOffer {
  readonly subject: Subject;
  readonly open: number;
  readonly openDocuments: number;
}

/** The other occurrences, looked through before they are tagged. */
export interface MentionPreview {
  readonly subject: Subject;
  readonly mentions: readonly Mention[];
  /** What the last answer said; null before the first. */
  readonly about: MentionPage | null;
  readonly problem: Failure | null;
  /** True while texts are still being looked through; what was found so far is listed. */
  readonly isReading: boolean;
  /** True when those inside longer names are listed too. */
  readonly inLongerNames: boolean;
  readonly ticked: ReadonlyMap<string, HitPlace>;
  readonly active: number;
}

/** Repeated mentions of what has been tagged. */
export const useMentions = create<{
  readonly offer: MentionOffer | null;
  readonly preview: MentionPreview | null;
}>(() => ({ offer: null, preview: null }));
