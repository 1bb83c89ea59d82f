import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import { type LayoutCorrections, noCorrections } from "../text/layout/TextLayout";
import type { Utf16Offset } from "../text/offsets";
import { documentEntry, type Project, type ProjectDocument } from "./Project";
import type { BreakCorrection, BreakSteps } from "./ProjectChange";
import { withEntry, without } from "./projectEntry";

/** What the project says of a document, with one break corrected by hand. */
export function corrected(entry: ProjectDocument, { sha256, at, as }: BreakCorrection): ProjectDocument {
  const known = entry.layout?.sha256 === sha256 ? entry.layout : null;
  const changed = (offsets: readonly Utf16Offset[] = [], isWanted: boolean) =>
    [...offsets.filter((offset) => offset !== at), ...(isWanted ? [at] : [])].sort((a, b) => a - b);
  const joins = changed(known?.joins, as === "join");
  const splits = changed(known?.splits, as === "split");
  return withBreaks(entry, sha256, { joins, splits });
}

/** The steps that take these back, last first. */
export function invertSteps(steps: BreakSteps): BreakSteps {
  return { ...steps, steps: steps.steps.map(({ at, from, to }) => ({ at, from: to, to: from })).reverse() };
}

/** The project with corrections taken back or made again. Fails with `breaks-changed`, and then none is. */
export function stepped(project: Project, { document, sha256, steps }: BreakSteps): Result<Project> {
  const { layout } = documentEntry(project, document);
  const known = layout?.sha256 === sha256 ? layout : noCorrections;
  const made = new Map<Utf16Offset, BreakCorrection["as"]>();
  for (const at of known.joins) made.set(at, "join");
  for (const at of known.splits) made.set(at, "split");
  for (const { at, from, to } of steps) {
    if ((made.get(at) ?? "none") !== from) return err(failure("breaks-changed", {}));
    made.set(at, to);
  }
  const placesOf = (kind: "join" | "split") =>
    [...made].flatMap(([at, as]) => (as === kind ? [at] : [])).sort((a, b) => a - b);
  const corrections = { joins: placesOf("join"), splits: placesOf("split") };
  return ok(withEntry(project, document, (entry) => withBreaks(entry, sha256, corrections)));
}

/** What the project says of a document, with these corrections in place of those there were. */
export function withBreaks(
  entry: ProjectDocument,
  sha256: string,
  corrections: LayoutCorrections,
): ProjectDocument {
  const isEmpty = corrections.joins.length + corrections.splits.length === 0;
  return isEmpty ? without(entry, "layout") : { ...entry, layout: { sha256, ...corrections } };
}
