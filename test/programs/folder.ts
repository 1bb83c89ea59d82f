import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the programs are that tests start as processes of their own, once one is wanted. */
    programs: string;
  }
}

/** Gives a run of tests a folder for programs, removed after it. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-programs-"));
  project.provide("programs", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
