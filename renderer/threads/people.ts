import type { AnnotatorId } from "../../core/model/ids";
import { useInbox } from "../inbox/inboxStore";
import { useDocuments } from "../state/documentStore";
import { useWatching } from "../state/watching";
import { ownName, useThreads } from "./threadStore";

/** Everybody who is known to have a part in the document shown or has one open, oneself included, by name. */
export function knownPeople(): AnnotatorId[] {
  const { current, opened } = useDocuments.getState();
  const layers = (current && opened.get(current)?.others) || [];
  const reviews = useThreads.getState().files ?? [];
  const reviewers = useInbox.getState().people;
  const all = [...layers, ...reviews, ...useWatching.getState().present].map(({ annotator }) => annotator);
  return [...new Set([...all, ...reviewers, ownName() ?? []].flat())].sort();
}

/** Whom a comment can mention: everybody but who writes it. */
export function othersKnown(): AnnotatorId[] {
  const own = ownName();
  return knownPeople().filter((name) => name !== own);
}
