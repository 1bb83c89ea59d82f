import { err, ok, type Result } from "../result";
import { articleStepped } from "./articleSteps";
import { stepped } from "./breakSteps";
import { changedEntry, filed, repaired } from "./changedEntry";
import { checkLabels } from "./checkLabels";
import { isWithinFolder } from "./folderName";
import { mergeLabels } from "./mergeLabels";
import { type Project, repairsOf } from "./Project";
import type { OwnFirstChanged, ProjectChange, ReviewerNamed } from "./ProjectChange";
import { changedSuggestions, isSuggestionsChange, type SuggestionsChange } from "./ProjectSuggestions";
import { withEntry } from "./projectEntry";
import { type RepairSteps, stepRepairs } from "./RepairSteps";
import { stepTerms, type TermSteps } from "./Terms";

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

function withFolderRenamed(project: Project, { from, to }: { from: string; to: string }): Project {
  const renamed = Object.entries(project.documents).map(([document, entry]) => {
    const { folder } = entry;
    if (folder === undefined || !isWithinFolder(folder, from)) return [document, entry] as const;
    return [document, filed(entry, to + folder.slice(from.length))] as const;
  });
  const kept = renamed.filter(([, entry]) => Object.keys(entry).length > 0);
  return { ...project, documents: Object.fromEntries(kept) };
}
