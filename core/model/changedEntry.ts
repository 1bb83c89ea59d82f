import { otherArticles, withArticles } from "./articleSteps";
import { corrected, withBreaks } from "./breakSteps";
import { tidyFolder } from "./folderName";
import type { ProjectDocument } from "./Project";
import type { DocumentSourced, ProjectChange, RepairsChanged, TextChanged } from "./ProjectChange";
import type { SuggestionsChange } from "./ProjectSuggestions";
import { without } from "./projectEntry";

/** A change that concerns one document alone, and is never refused. */
export type EntryChange = Exclude<
  ProjectChange,
  {
    readonly kind:
      | "labels-changed"
      | "own-layer-first"
      | "reviewer-named"
      | "breaks-stepped"
      | "article-stepped"
      | "repairs-stepped"
      | "terms-stepped"
      | "folder-renamed"
      | SuggestionsChange["kind"];
  }
>;

/** What the project says of a document, with a change made. */
export function changedEntry(entry: ProjectDocument, change: EntryChange): ProjectDocument {
  switch (change.kind) {
    case "document-titled":
      return titled(entry, change.title.trim());
    case "document-dated":
      return change.date === "" ? without(entry, "date") : { ...entry, date: change.date };
    case "break-corrected":
      return corrected(entry, change);
    case "breaks-reset":
      return without(entry, "layout");
    case "article-confirmed":
      return withArticles(entry, [...otherArticles(entry, change.article.start), change.article]);
    case "article-unconfirmed":
      return withArticles(entry, otherArticles(entry, change.start));
    case "document-filed":
      return filed(entry, change.folder);
    case "document-sourced":
      return sourced(entry, change);
    case "repairs-changed":
      return repaired(entry, change);
    case "text-changed":
      return onChangedText(entry, change);
  }
}

function titled(entry: ProjectDocument, title: string): ProjectDocument {
  return title === "" ? without(entry, "title") : { ...entry, title };
}

/** In another folder, or in none. */
export function filed(entry: ProjectDocument, folder: string): ProjectDocument {
  const tidy = tidyFolder(folder);
  return tidy === "" ? without(entry, "folder") : { ...entry, folder: tidy };
}

function sourced(entry: ProjectDocument, { encoding, original }: DocumentSourced): ProjectDocument {
  const rest = without(without(entry, "encoding"), "original");
  return {
    ...rest,
    ...(encoding === "utf-8" ? {} : { encoding }),
    ...(original === null ? {} : { original }),
  };
}

/** With these repairs of a text in place of those there were. */
export function repaired(
  entry: ProjectDocument,
  { sha256, items }: Pick<RepairsChanged, "sha256" | "items">,
): ProjectDocument {
  if (items.length === 0) return without(entry, "repairs");
  return { ...entry, repairs: { sha256, items: items.toSorted((a, b) => a.start - b.start) } };
}

function onChangedText(entry: ProjectDocument, { from, sha256, marks }: TextChanged): ProjectDocument {
  const { layout, repairs, articles } = marks;
  let next = withArticles(entry, articles);
  if (layout && entry.layout?.sha256 === from) next = withBreaks(next, sha256, layout);
  if (repairs && entry.repairs?.sha256 === from) next = repaired(next, { sha256, items: repairs });
  return next;
}
