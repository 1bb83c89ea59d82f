import { describe, expect, it } from "vitest";
import { mergeProjects } from "../../../core/merge/mergeProjects";
import { applyProjectChange } from "../../../core/model/applyProjectChange";
import { defaultProject, type Project } from "../../../core/model/Project";
import type { SuggestionPattern, SuggestionsChange } from "../../../core/model/ProjectSuggestions";
import { formatProjectFile, parseProjectFile } from "../../../core/stored/projectFile";
import { defaultPatterns } from "../../../core/suggest/patterns/defaultPatterns";
import { patternsInUse } from "../../../core/suggest/patterns/patternsInUse";
import { patternsOf } from "../../../core/suggest/patterns/patternsOf";

const own: SuggestionPattern = { id: "own", label: "target", expression: "[0-9]+个", isOn: true };

function changed(project: Project, ...changes: SuggestionsChange[]): Project {
  return changes.reduce((before, change) => {
    const after = applyProjectChange(before, change);
    if (!after.ok) throw new Error(after.error.code);
    return after.value;
  }, project);
}

const hide = { kind: "suggestions-hidden", hidden: true } as const;
const add = { kind: "pattern-set", pattern: own } as const;

describe("what a project settles about suggestions", () => {
  it("is kept in its file, and absent where nothing is settled", () => {
    const project = changed(defaultProject, hide, add);
    expect(parseProjectFile("project.json", formatProjectFile(project))).toEqual({
      ok: true,
      value: project,
    });
    expect(project.suggestions).toEqual({ hidden: true, patterns: [own] });
    const back = changed(project, { ...hide, hidden: false }, { kind: "pattern-removed", pattern: "own" });
    expect(back).toEqual(defaultProject);
    expect(formatProjectFile(back)).toBe(formatProjectFile(defaultProject));
  });

  it("changes a pattern that the program brings, and gives it back its form", () => {
    const [title] = defaultPatterns as [SuggestionPattern, ...SuggestionPattern[]];
    const off = changed(defaultProject, { kind: "pattern-set", pattern: { ...title, isOn: false } }, add);
    expect(patternsOf(off).map(({ id }) => id)).toEqual([...defaultPatterns.map(({ id }) => id), "own"]);
    expect(patternsInUse(off).map(({ pattern }) => pattern.id)).not.toContain(title.id);
    const back = changed(off, { kind: "pattern-removed", pattern: title.id });
    expect(patternsOf(back)[0]).toEqual(title);
  });

  it("uses no pattern of a label that is not there, nor one that cannot be read", () => {
    const bad = { ...own, id: "bad", expression: "(" };
    const strange = { ...own, id: "strange", label: "nowhere" };
    const project = changed(defaultProject, { ...add, pattern: bad }, { ...add, pattern: strange });
    expect(patternsInUse(project).map(({ pattern }) => pattern.id)).toEqual(
      defaultPatterns.map(({ id }) => id),
    );
  });

  it("stays hidden in a merge, takes both sides' patterns, and refuses two forms of one", () => {
    const ours = changed(defaultProject, hide);
    const theirs = changed(defaultProject, add);
    expect(mergeProjects(ours, theirs)).toMatchObject({
      ok: true,
      value: { suggestions: { hidden: true, patterns: [own] } },
    });
    const otherwise = changed(defaultProject, { ...add, pattern: { ...own, expression: "x" } });
    expect(mergeProjects(theirs, otherwise)).toMatchObject({
      ok: false,
      error: { code: "conflict-project-differs" },
    });
  });
});
