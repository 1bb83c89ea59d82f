import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { version } from "../../../package.json";
import { marked } from "../../builders/marked";
import { runThroughNpm, runWorkbench } from "./runWorkbench";
import { temporaryFolder, workspaceOf } from "./workspaceOnDisk";

describe("workbench", { timeout: 30_000 }, () => {
  it.each([
    { name: "an unknown command", words: ["conquer"], says: "unknown command 'conquer'" },
    { name: "a mistyped command", words: ["exprt"], says: "unknown command 'exprt' (Did you mean export?)" },
    { name: "no command", words: [], says: "no command given; see --help" },
    { name: "an unknown option", words: ["formats", "--yaml"], says: "unknown option '--yaml'" },
    { name: "a missing argument", words: ["validate"], says: "missing required argument 'folder'" },
    {
      name: "an argument too many",
      words: ["formats", "x"],
      says: "too many arguments for 'formats'. Expected 0 arguments but got 1.",
    },
    {
      name: "a missing option",
      words: ["export", ".", "--format", "json"],
      says: "required option '--layer <name>' not specified",
    },
    {
      name: "an option without its value",
      words: ["export", ".", "--out"],
      says: "option '--out <folder>' argument missing",
    },
  ])("answers $name with one line and exit code 2", async ({ words, says }) => {
    expect(await runWorkbench(words)).toEqual({ stdout: "", stderr: `error: ${says}\n`, exitCode: 2 });
  });

  it("prints its version", async () => {
    expect(await runWorkbench(["--version"])).toEqual({ stdout: `${version}\n`, stderr: "", exitCode: 0 });
  });

  it.each([[["--help"]], [["export", "--help"]]])("prints help for %j", async (words) => {
    const { stdout, stderr, exitCode } = await runWorkbench(words);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toContain("Usage: workbench");
    expect(stdout).toContain("export");
  });

  it("finds relative paths from the folder it was called in", async () => {
    const workspace = await workspaceOf(marked("[policy 甲]"));
    const { stdout, exitCode } = await runWorkbench(["validate", "."], workspace);
    expect({ stdout, exitCode }).toEqual({ stdout: "1 document, 1 layer: all is well\n", exitCode: 0 });
  });

  it("does so through npm run, which moves to the project's folder", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "work", "seeds"), { recursive: true });
    const { stdout, stderr, exitCode } = await runThroughNpm(["validate", "work"], folder);
    expect({ stdout, stderr, exitCode }).toEqual({
      stdout: "0 documents, 0 layers: all is well\n",
      stderr: "",
      exitCode: 0,
    });
  });

  it("begins its threads there as well: what it has exported is read back in one", async () => {
    const folder = await workspaceOf(marked("[policy 甲]"));
    const words = ["export", ".", "--format", "json", "--layer", "annotator-a", "--out", "out"];
    const { stderr, exitCode } = await runThroughNpm(words, folder);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(existsSync(join(folder, "out", "documents"))).toBe(true);
  });
});
