import { expect, it } from "vitest";
import { applyProjectChange } from "../../../core/model/applyProjectChange";
import type { LayerStatus } from "../../../core/model/Layer";
import { defaultProject, type Project } from "../../../core/model/Project";
import type { ProjectChange } from "../../../core/model/ProjectChange";
import { allowReview } from "../../../core/review/ownLayerFirst";
import { formatProjectFile, parseProjectFile } from "../../../core/stored/projectFile";
import { annotatorId } from "../../electron/storage/TemporaryFolder";

const [me, other] = [annotatorId("annotator-a"), annotatorId("annotator-b")];
const own = (status: LayerStatus) => ({ status });

it.each([
  ["a project without the rule", undefined, me, null, true],
  ["somebody who has not begun", { reviewers: [] }, me, null, false],
  ["somebody at work", { reviewers: [other] }, me, own("in-progress"), false],
  ["somebody who is done", { reviewers: [] }, me, own("done"), true],
  ["somebody who only reviews", { reviewers: [me] }, me, null, true],
  ["nobody in particular", { reviewers: [me] }, null, null, false],
] as const)(
  "others' layers are seen where the rule allows it: %s",
  (_, rule, annotator, layer, isAllowed) => {
    const answer = allowReview(rule, annotator, layer);
    expect(answer.ok).toBe(isAllowed);
    if (!answer.ok) expect(answer.error.code).toBe("review-own-first");
  },
);

function changed(project: Project, ...changes: ProjectChange[]): Project {
  return changes.reduce((before, change) => {
    const after = applyProjectChange(before, change);
    if (!after.ok) throw new Error(after.error.code);
    return after.value;
  }, project);
}

it("the rule is turned on and off, and names who only reviews, in the project's file", () => {
  const on = { kind: "own-layer-first", isOn: true } as const;
  const name = (annotator: typeof me, isReviewer: boolean) =>
    ({ kind: "reviewer-named", annotator, isReviewer }) as const;
  const project = changed(defaultProject, on, name(other, true), name(me, true), on);
  expect(project.ownLayerFirst).toEqual({ reviewers: [me, other] });
  expect(parseProjectFile("project.json", formatProjectFile(project))).toEqual({ ok: true, value: project });
  expect(changed(project, name(me, false)).ownLayerFirst).toEqual({ reviewers: [other] });
  expect(changed(project, { kind: "own-layer-first", isOn: false })).toEqual(defaultProject);
  expect(changed(defaultProject, name(me, true))).toEqual(defaultProject);
});
