import { afterAll, expect, it } from "vitest";
import { runProgram } from "./harness/runProgram";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const workspace = new TemporaryWorkspace([]);
afterAll(() => workspace.remove());

const profile = `--user-data-dir=${workspace.profile}`;

it.each([
  ["an unknown option", 2, ["--bogus"], /--bogus/],
  ["a picture without a file", 2, ["--screenshot"], /--screenshot/],
  [
    "a workspace that is not there",
    1,
    [`--workspace=${workspace.beside("nowhere")}`],
    /nowhere is not a workspace/,
  ],
])("the program ends with one line about %s", async (_, code, switches, line) => {
  const ended = await runProgram(profile, ...switches);
  expect(ended.errors).toEqual([expect.stringMatching(line)]);
  expect(ended.code).toBe(code);
});
