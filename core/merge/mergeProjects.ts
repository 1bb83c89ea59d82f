import { failure } from "../errors";
import { mergeLabels } from "../model/mergeLabels";
import { documentEntry, type Project, type ProjectDocument } from "../model/Project";
import type { ProjectSuggestions, SuggestionPattern } from "../model/ProjectSuggestions";
import { type Term, termNames } from "../model/Terms";
import { err, ok, type Result } from "../result";

/**
 * The project with what another version of it has more. What both came from is not known, so nothing counts as
 * taken away. Refused where the two contradict each other: `label-changed-meanwhile`, `conflict-project-differs`.
 */
export function mergeProjects(ours: Project, theirs: Project): Result<Project> {
  const labels = mergeLabels([], ours.labels, theirs.labels);
  if (!labels.ok) return labels;
  if (!isAlike(ours.title, theirs.title))
    return err(failure("conflict-project-differs", { what: ours.title }));
  const suggestions = mergeSuggestions(ours.suggestions, theirs.suggestions);
  if (!suggestions.ok) return suggestions;
  const documents = mergeDocuments(ours, theirs);
  if (!documents.ok) return documents;
  const terms = mergeTerms(ours.terms ?? [], theirs.terms ?? []);
  if (!terms.ok) return terms;
  return ok({
    ...ours,
    labels: labels.value,
    ...suggestions.value,
    documents: documents.value,
    ...(terms.value.length > 0 && { terms: terms.value }),
    ...mergeOwnFirst(ours, theirs),
  });
}

/** Hidden where either says so: what was to be blind must not be seen for a merge. */
function mergeSuggestions(
  ours: ProjectSuggestions = {},
  theirs: ProjectSuggestions = {},
): Result<Pick<Project, "suggestions">> {
  const known = new Map((ours.patterns ?? []).map((pattern) => [pattern.id, pattern]));
  const isApart = (pattern: SuggestionPattern) =>
    known.has(pattern.id) && !isAlike(known.get(pattern.id), pattern);
  const differing = theirs.patterns?.find(isApart);
  if (differing) return err(failure("conflict-project-differs", { what: differing.expression }));
  for (const pattern of theirs.patterns ?? []) known.set(pattern.id, pattern);
  const hidden = ours.hidden || theirs.hidden ? { hidden: true } : {};
  const patterns = known.size > 0 ? { patterns: [...known.values()] } : {};
  const suggestions = { ...hidden, ...patterns };
  return ok(Object.keys(suggestions).length > 0 ? { suggestions } : {});
}

/** What keeps layers apart holds when either wants it, for all but whom either excepts. */
function mergeOwnFirst(ours: Project, theirs: Project): Pick<Project, "ownLayerFirst"> {
  const rules = [ours.ownLayerFirst, theirs.ownLayerFirst].flatMap((rule) => rule ?? []);
  const reviewers = new Set(rules.flatMap((rule) => rule.reviewers));
  return rules.length === 0 ? {} : { ownLayerFirst: { reviewers: [...reviewers].sort() } };
}

/** Phrases that only one of them has grouped come along; a phrase in two terms is a contradiction. */
function mergeTerms(ours: readonly Term[], theirs: readonly Term[]): Result<readonly Term[]> {
  const merged = new Map(ours.map((term) => [keyOf(term), term]));
  for (const term of theirs) {
    const known = termNames(ours, term.label);
    const differing = term.variants.find((variant) => (known.get(variant) ?? term.name) !== term.name);
    if (differing !== undefined) return err(failure("conflict-project-differs", { what: differing }));
    const variants = new Set([...(merged.get(keyOf(term))?.variants ?? []), ...term.variants]);
    merged.set(keyOf(term), { ...term, variants: [...variants] });
  }
  return ok([...merged.values()]);
}

const keyOf = ({ label, name }: Term) => `${label} ${name}`;

function mergeDocuments(ours: Project, theirs: Project): Result<Project["documents"]> {
  const ids = [...new Set([...keysOf(ours.documents), ...keysOf(theirs.documents)])];
  const merged = ids.map(
    (id) => [id, mergeEntry(documentEntry(ours, id), documentEntry(theirs, id))] as const,
  );
  const differing = merged.find(([, entry]) => entry === null);
  if (differing) return err(failure("conflict-project-differs", { what: differing[0] }));
  return ok(Object.fromEntries(merged) as Project["documents"]);
}

const keysOf = (documents: Project["documents"]) => Object.keys(documents) as (keyof Project["documents"])[];

/** Null where both say something else about the same thing. */
function mergeEntry(ours: ProjectDocument, theirs: ProjectDocument): ProjectDocument | null {
  const known = new Map(Object.entries(ours));
  const isApart = Object.entries(theirs).some(
    ([key, value]) => known.has(key) && !isAlike(known.get(key), value),
  );
  return isApart ? null : { ...theirs, ...ours };
}

/** Both come from files that write their keys in one order. */
const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
