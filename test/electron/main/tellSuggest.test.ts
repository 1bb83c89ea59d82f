import { expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import { tellSuggest } from "../../../electron/main/handlers/tellSuggest";
import { documentId } from "../storage/TemporaryFolder";

type Told = Parameters<typeof tellSuggest>[0];

const done = [
  "saveLayer",
  "changeReview",
  "acceptAnchoring",
  "refuseMentions",
  "mergeConflict",
  "changeProject",
  "saveSettings",
];
const answering = (answer: unknown) =>
  Object.fromEntries(done.map((method) => [method, async () => answer])) as unknown as Told;

function listening(answer: unknown) {
  const heard: unknown[] = [];
  const suggest = {
    changed: (documents: unknown) => void heard.push(documents),
    everythingChanged: () => void heard.push("everything"),
    stop: async () => void heard.push("stop"),
  };
  return {
    heard,
    told: tellSuggest(answering(answer), suggest) as unknown as Record<string, (r: unknown) => unknown>,
  };
}

const doc = documentId("doc");

it.each<[suggestions: boolean, heard: unknown[]]>([
  [false, ["stop"]],
  [true, []],
])("ends what has learnt once suggestions are switched off (%s)", async (suggestions, expected) => {
  const { heard, told } = listening(ok({ suggestions }));
  await told.saveSettings?.({});
  expect(heard).toEqual(expected);
});

it.each<[method: string, request: unknown, heard: unknown[]]>([
  ["saveLayer", { document: doc }, [[doc]]],
  ["changeReview", { document: doc }, [[doc]]],
  ["acceptAnchoring", { document: doc }, [[doc]]],
  ["refuseMentions", { mentions: [{ document: doc }] }, [[doc]]],
  ["mergeConflict", {}, ["everything"]],
  ["changeProject", { kind: "labels-changed" }, ["everything"]],
  ["changeProject", { kind: "document-titled" }, []],
])("tells what learns of %s once it is done, and of none that failed", async (method, request, expected) => {
  const { heard, told } = listening(ok({}));
  await told[method]?.(request);
  expect(heard).toEqual(expected);
  const failing = listening(err(failure("save-no-annotator", {})));
  await failing.told[method]?.(request);
  expect(failing.heard).toEqual([]);
});
