import { existsSync } from "node:fs";
import { expect, it } from "vitest";
import { failure } from "../../../core/errors";
import { ok } from "../../../core/result";
import { DurableJsonAdapter } from "../../../electron/storage/DurableJsonAdapter";
import { temporaryFolder } from "../cli/workspaceOnDisk";

it("writes nothing that would be too large to be read again, and says how large it would be", async () => {
  const file = { name: "layer.json", path: `${await temporaryFolder()}/layer.json` };
  const form = { parse: () => ok(null), format: () => new Uint8Array(64_000_001) };
  const writing = new DurableJsonAdapter(file, form).write(null);
  const sizes = { megabytes: 64.1, limitMegabytes: 64 };
  await expect(writing).rejects.toMatchObject({
    failure: failure("save-too-large", { file: "layer.json", ...sizes }),
  });
  expect(existsSync(file.path)).toBe(false);
});
