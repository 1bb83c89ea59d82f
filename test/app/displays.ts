import type { TestProject } from "vitest/node";
import { needsDisplay, startXvfb } from "../../scripts/setup/display.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** What the programs of each worker find their display by; none where all use the user's own. */
    displays: readonly Record<string, string | undefined>[];
  }
}

/** Opens a virtual display for each worker where there is none, and closes them after the run. */
export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  const count = needsDisplay() ? Number(project.config.maxWorkers) : 0;
  const displays = await Promise.all(Array.from({ length: count }, startXvfb));
  project.provide(
    "displays",
    displays.map(({ env: { DISPLAY, XAUTHORITY } }) => ({ DISPLAY, XAUTHORITY })),
  );
  return () => Promise.all(displays.map((display) => display.close()));
}
