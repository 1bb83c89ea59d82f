import path from "node:path";
import { expect, it } from "vitest";
import { run } from "../../scripts/setup/run.mjs";

const script = path.resolve(import.meta.dirname, "../../scripts/syncthing-trial.mjs");

it("says in one line that Syncthing is not installed", async () => {
  const ended = await run(process.execPath, [script], { env: { PATH: "/nowhere" } });
  expect(ended.code).toBe(1);
  expect(ended.output).toMatch(/^Syncthing is not installed\. [^\n]+\n$/);
});
