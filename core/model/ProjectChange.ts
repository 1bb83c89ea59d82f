import { type Failure, failure } from "../errors";
import { err, ok, type Result } from "../result";
import { type LayoutCorrections, noCorrections } from "../text/layout/TextLayout";
import type { Utf16Offset } from "../text/offsets";
import type { TextEncoding } from "../text/TextEncoding";
import { isWithinFolder, tidyFolder } from "./folderName";
import type { AnnotatorId, DocumentId } from "./ids";
import type { Label } from "./LabelSet";
import { mergeLabels } from "./mergeLabels";
import {
  type ConfirmedArticle,
  documentEntry,
  type OriginalFile,
  type Project,
  type ProjectDocument,
  type Repair,
  repairsOf,
} from "./Project";
import { changedSuggestions, isSuggestionsChange, type SuggestionsChange } from "./ProjectSuggestions";
import { type RepairSteps, stepRepairs } from "./RepairSteps";
import { stepTerms, type TermSteps } from "./Terms";

/** A hand correction of one break: its paragraphs are one, another begins here, or the rules decide again. */
export interface BreakCorrection {
  readonly kind: "break-corrected";
  readonly document: DocumentId;
  /** Of the text it is made on; corrections of another state of the text give way. */
  readonly sha256: string;
  readonly at: Utf16Offset;
  readonly as: "join" | "split" | "none";
}

/** What a correction says of one place, before and after it is made. */
export interface BreakStep {
  readonly at: Utf16Offset;
  readonly from: BreakCorrection["as"];
  readonly to: BreakCorrection["as"];
}

/** Corrections that are taken back or made again: all of them, or none when one is no longer as in `from`. */
export interface BreakSteps {
  readonly kind: "breaks-stepped";
  readonly document: DocumentId;
  readonly sha256: string;
  readonly steps: readonly BreakStep[];
}

/** What was said of one article is taken back or said again: only while it is still as in `from`. Null for nothing. */
export interface ArticleStep {
  readonly kind: "article-stepped";
  readonly document: DocumentId;
  readonly start: Utf16Offset;
  readonly from: ConfirmedArticle | null;
  readonly to: ConfirmedArticle | null;
}

/** What people can change about a project: one act each, small enough to be made on whatever the file holds now. */
export type ProjectChange =
  /** What others have changed about the labels since they were as in `base` is kept. */
  | { readonly kind: "labels-changed"; readonly base: readonly Label[]; readonly labels: readonly Label[] }
  /** An empty title lets the document's id stand for it again. */
  | { readonly kind: "document-titled"; readonly document: DocumentId; readonly title: string }
  /** A year, month or day (ISO 8601); an empty one takes it away. */
  | { readonly kind: "document-dated"; readonly document: DocumentId; readonly date: string }
  | BreakCorrection
  | { readonly kind: "breaks-reset"; readonly document: DocumentId }
  | BreakSteps
  /** In place of what was confirmed about the article with this start. */
  | { readonly kind: "article-confirmed"; readonly document: DocumentId; readonly article: ConfirmedArticle }
  | { readonly kind: "article-unconfirmed"; readonly document: DocumentId; readonly start: Utf16Offset }
  | ArticleStep
  /** An empty folder takes the document out of the one it is in. */
  | { readonly kind: "document-filed"; readonly document: DocumentId; readonly folder: string }
  /** For every document in the folder, and in those within it. An empty new name takes them out of it. */
  | { readonly kind: "folder-renamed"; readonly from: string; readonly to: string }
  | OwnFirstChanged
  | ReviewerNamed
  | DocumentSourced
  | RepairsChanged
  | RepairSteps
  | TermSteps
  | TextChanged
  | SuggestionsChange;

/** What is known about a text as offsets in it; null for what was made on another state of it and stays. */
export interface TextMarks {
  readonly layout: LayoutCorrections | null;
  readonly repairs: readonly Repair[] | null;
  readonly articles: readonly ConfirmedArticle[];
}

/** Puts what is known about a document's text onto the text as it is now. */
export interface TextChanged {
  readonly kind: "text-changed";
  readonly document: DocumentId;
  /** Of the text as it was: what has been put onto another since stays. */
  readonly from: string;
  /** Of the text as it is. */
  readonly sha256: string;
  readonly marks: TextMarks;
}

/** Whether others' layers are seen only after one's own is done. */
export interface OwnFirstChanged {
  readonly kind: "own-layer-first";
  readonly isOn: boolean;
}

/** Says of somebody that they review without annotating; nothing while others' layers are seen anyway. */
export interface ReviewerNamed {
  readonly kind: "reviewer-named";
  readonly annotator: AnnotatorId;
  readonly isReviewer: boolean;
}

/** Says how a document's text was come by. */
export interface DocumentSourced {
  readonly kind: "document-sourced";
  readonly document: DocumentId;
  readonly encoding: TextEncoding;
  /** Null when the text is the file itself. */
  readonly original: OriginalFile | null;
}

/** Puts these repairs in place of a document's; none takes all away. */
export interface RepairsChanged {
  readonly kind: "repairs-changed";
  readonly document: DocumentId;
  /** Of the text they are made on. */
  readonly sha256: string;
  readonly items: readonly Repair[];
}

/** A change that concerns one document alone, and is never refused. */
type EntryChange = Exclude<
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

/**
 * The project with a change made. Labels are refused when there is none, when two have the same id or key,
 * and when one lacks a name: `labels-empty`, `label-id-taken`, `label-key-taken`, `label-nameless`; and as
 * {@link mergeLabels} says. Whether a label that goes is in use is not known here, see {@link refuseRemoval}.
 * Steps of breaks are refused with `breaks-changed`, those of articles with `article-changed`, those of
 * repairs as {@link stepRepairs} says, those of terms as {@link stepTerms} does.
 */
export function applyProjectChange(project: Project, change: ProjectChange): Result<Project> {
  if (change.kind === "breaks-stepped") return stepped(project, change);
  if (change.kind === "article-stepped") return articleStepped(project, change);
  if (change.kind === "repairs-stepped") return repairsStepped(project, change);
  if (change.kind === "terms-stepped") return termsStepped(project, change);
  if (change.kind === "folder-renamed") return ok(withFolderRenamed(project, change));
  if (isSuggestionsChange(change)) return ok(withSuggestions(project, change));
  if (change.kind === "own-layer-first") return ok(withOwnFirst(project, change));
  if (change.kind === "reviewer-named") return ok(withReviewer(project, change));
  if (change.kind !== "labels-changed")
    return ok(withEntry(project, change.document, (entry) => changedEntry(entry, change)));
  const merged = mergeLabels(change.base, change.labels, project.labels);
  if (!merged.ok) return merged;
  const problem = checkLabels(merged.value);
  return problem ? err(problem) : ok({ ...project, labels: merged.value });
}

function withSuggestions({ suggestions, ...project }: Project, change: SuggestionsChange): Project {
  const changed = changedSuggestions(suggestions, change);
  return changed ? { ...project, suggestions: changed } : project;
}

function withOwnFirst({ ownLayerFirst, ...project }: Project, { isOn }: OwnFirstChanged): Project {
  return isOn ? { ...project, ownLayerFirst: ownLayerFirst ?? { reviewers: [] } } : project;
}

function withReviewer(project: Project, { annotator, isReviewer }: ReviewerNamed): Project {
  if (!project.ownLayerFirst) return project;
  const others = project.ownLayerFirst.reviewers.filter((name) => name !== annotator);
  const reviewers = isReviewer ? [...others, annotator].sort() : others;
  return { ...project, ownLayerFirst: { reviewers } };
}

/** The ids of labels that a change has taken away, renamed ids among them. */
export function removedLabels(before: Project, after: Project): readonly string[] {
  const kept = new Set(after.labels.map(({ id }) => id));
  return before.labels.map(({ id }) => id).filter((id) => !kept.has(id));
}

function changedEntry(entry: ProjectDocument, change: EntryChange): ProjectDocument {
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

function filed(entry: ProjectDocument, folder: string): ProjectDocument {
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

function repaired(
  entry: ProjectDocument,
  { sha256, items }: Pick<RepairsChanged, "sha256" | "items">,
): ProjectDocument {
  if (items.length === 0) return without(entry, "repairs");
  return { ...entry, repairs: { sha256, items: items.toSorted((a, b) => a.start - b.start) } };
}

function repairsStepped(project: Project, { document, sha256, steps }: RepairSteps): Result<Project> {
  const stepped = stepRepairs(repairsOf(project, { document, sha256 }), steps);
  if (!stepped.ok) return stepped;
  return ok(withEntry(project, document, (entry) => repaired(entry, { sha256, items: stepped.value })));
}

/** A project without terms says nothing of them, as its file did before there were any. */
function termsStepped({ terms = [], ...project }: Project, steps: TermSteps): Result<Project> {
  const stepped = stepTerms(terms, steps);
  if (!stepped.ok) return stepped;
  return ok(stepped.value.length === 0 ? project : { ...project, terms: stepped.value });
}

function onChangedText(entry: ProjectDocument, { from, sha256, marks }: TextChanged): ProjectDocument {
  const { layout, repairs, articles } = marks;
  let next = withArticles(entry, articles);
  if (layout && entry.layout?.sha256 === from) next = withBreaks(next, sha256, layout);
  if (repairs && entry.repairs?.sha256 === from) next = repaired(next, { sha256, items: repairs });
  return next;
}

function withFolderRenamed(project: Project, { from, to }: { from: string; to: string }): Project {
  const renamed = Object.entries(project.documents).map(([document, entry]) => {
    const { folder } = entry;
    if (folder === undefined || !isWithinFolder(folder, from)) return [document, entry] as const;
    return [document, filed(entry, to + folder.slice(from.length))] as const;
  });
  const kept = renamed.filter(([, entry]) => Object.keys(entry).length > 0);
  return { ...project, documents: Object.fromEntries(kept) };
}

function corrected(entry: ProjectDocument, { sha256, at, as }: BreakCorrection): ProjectDocument {
  const known = entry.layout?.sha256 === sha256 ? entry.layout : null;
  const changed = (offsets: readonly Utf16Offset[] = [], isWanted: boolean) =>
    [...offsets.filter((offset) => offset !== at), ...(isWanted ? [at] : [])].sort((a, b) => a - b);
  const joins = changed(known?.joins, as === "join");
  const splits = changed(known?.splits, as === "split");
  return withBreaks(entry, sha256, { joins, splits });
}

/** The steps that take these back, last first. */
export function invertSteps(steps: BreakSteps): BreakSteps {
  return { ...steps, steps: steps.steps.map(({ at, from, to }) => ({ at, from: to, to: from })).reverse() };
}

function stepped(project: Project, { document, sha256, steps }: BreakSteps): Result<Project> {
  const { layout } = documentEntry(project, document);
  const known = layout?.sha256 === sha256 ? layout : noCorrections;
  const made = new Map<Utf16Offset, BreakCorrection["as"]>();
  for (const at of known.joins) made.set(at, "join");
  for (const at of known.splits) made.set(at, "split");
  for (const { at, from, to } of steps) {
    if ((made.get(at) ?? "none") !== from) return err(failure("breaks-changed", {}));
    made.set(at, to);
  }
  const placesOf = (kind: "join" | "split") =>
    [...made].flatMap(([at, as]) => (as === kind ? [at] : [])).sort((a, b) => a - b);
  const corrections = { joins: placesOf("join"), splits: placesOf("split") };
  return ok(withEntry(project, document, (entry) => withBreaks(entry, sha256, corrections)));
}

function withBreaks(entry: ProjectDocument, sha256: string, corrections: LayoutCorrections): ProjectDocument {
  const isEmpty = corrections.joins.length + corrections.splits.length === 0;
  return isEmpty ? without(entry, "layout") : { ...entry, layout: { sha256, ...corrections } };
}

const otherArticles = ({ articles = [] }: ProjectDocument, start: Utf16Offset) =>
  articles.filter((article) => article.start !== start);

function withArticles(entry: ProjectDocument, articles: readonly ConfirmedArticle[]): ProjectDocument {
  if (articles.length === 0) return without(entry, "articles");
  return { ...entry, articles: articles.toSorted((a, b) => a.start - b.start) };
}

function articleStepped(project: Project, { document, start, from, to }: ArticleStep): Result<Project> {
  const known = documentEntry(project, document).articles?.find((article) => article.start === start);
  if (!isSameArticle(known ?? null, from)) return err(failure("article-changed", {}));
  const changed = (entry: ProjectDocument) =>
    withArticles(entry, [...otherArticles(entry, start), ...(to ? [to] : [])]);
  return ok(withEntry(project, document, changed));
}

/** True when two say the same of an article. */
export function isSameArticle(a: ConfirmedArticle | null, b: ConfirmedArticle | null): boolean {
  if (a === null || b === null) return a === b;
  return (["start", "title", "person", "role", "city"] as const).every((part) => a[part] === b[part]);
}

function without(entry: ProjectDocument, key: keyof ProjectDocument): ProjectDocument {
  const { [key]: _, ...rest } = entry;
  return rest;
}

/** An entry that has become empty goes, so that the file holds only what people have said. */
function withEntry(
  project: Project,
  document: DocumentId,
  change: (entry: ProjectDocument) => ProjectDocument,
): Project {
  const entry = change(documentEntry(project, document));
  const isEmpty = Object.keys(entry).length === 0;
  if (!isEmpty) return { ...project, documents: { ...project.documents, [document]: entry } };
  const others = Object.entries(project.documents).filter(([other]) => other !== document);
  return { ...project, documents: Object.fromEntries(others) };
}

/** Why these labels cannot be a project's, or null when they can. */
export function checkLabels(labels: readonly Label[]): Failure | null {
  if (labels.length === 0) return failure("labels-empty", {});
  const nameless = labels.find(({ names }) => names["zh-CN"].trim() === "" || names.en.trim() === "");
  if (nameless) return failure("label-nameless", { label: nameless.id });
  const sameId = firstTwice(labels, ({ id }) => id);
  if (sameId) return failure("label-id-taken", { label: sameId.id });
  const keyed = labels.filter(({ key }) => key !== "");
  const sameKey = firstTwice(keyed, ({ key }) => key);
  return sameKey ? failure("label-key-taken", { label: sameKey.names, key: sameKey.key }) : null;
}

/** The first that is like an earlier one, or undefined. */
function firstTwice(labels: readonly Label[], by: (label: Label) => string): Label | undefined {
  const seen = new Set<string>();
  return labels.find((label) => seen.size === seen.add(by(label)).size);
}
