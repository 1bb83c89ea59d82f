import type { AnnotatorId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import { useAnswer } from "../history/useAnswer";
import { useWorkspace } from "../state/workspaceStore";
import { useFindings } from "./findingsStore";

/**
 * What the thread answers about the layer chosen; asked again when the corpus is read anew or terms change.
 *
 * @param manner - How it is answered: while it is in another order or more of it is asked for, what is there stands.
 */
export function useFindingsAnswer<T>(
  question: string,
  ask: (annotator: AnnotatorId) => Promise<Result<T>>,
  manner = "",
): Result<T> | null {
  const annotator = useFindings((state) => state.annotator) as AnnotatorId;
  const readings = useFindings((state) => state.readings);
  const terms = useWorkspace(({ info }) => info?.project.terms);
  const occasion = JSON.stringify([readings, terms ?? [], manner]);
  return useAnswer(`${annotator} ${question}`, occasion, () => ask(annotator));
}
