import type { Project } from "../../model/Project";
import { type CompiledPattern, compilePattern } from "./CompiledPattern";
import { patternsOf } from "./patternsOf";

/** The patterns of a project that are on, ready to be looked for; one that cannot be read suggests nothing. */
export function patternsInUse(project: Project): CompiledPattern[] {
  return patternsOf(project)
    .filter(({ isOn }) => isOn)
    .flatMap((pattern) => {
      const compiled = compilePattern(pattern);
      return compiled.ok ? [compiled.value] : [];
    });
}
