import { type Failure, failure } from "../../core/errors";
import { parseAnnotatorId } from "../../core/model/ids";
import type { LayerImportState } from "./layerImportStore";

/** Why the name that is typed cannot be the imported layers'; nothing typed is no problem until it is asked for. */
export function nameProblem({ annotator, look, isAsked }: LayerImportState): Failure | null {
  const name = annotator.trim();
  if (name === "" && !isAsked) return null;
  const parsed = parseAnnotatorId(name);
  if (!parsed.ok) return parsed.error;
  const taken = look?.annotators.find((each) => each.toLowerCase() === name.toLowerCase());
  return taken === undefined ? null : failure("import-name-taken", { annotator: taken });
}
