import { err, ok, type Result } from "../../../core/result";
import type { ExportForecast } from "../../ipc/exporting";
import type { Workspace } from "../Workspace";
import { CorpusWriting } from "./CorpusWriting";
import { type ExportChoice, planExport } from "./ExportPlan";
import { splitCorpus } from "./splitCorpus";

const nowhere = { chunks: async () => {}, losses: async () => {} };

/** What an export would come to: all of it is written, to nowhere. Fails as an export does before it has a folder. */
export async function forecastExport(
  workspace: Workspace,
  choice: ExportChoice,
  signal?: AbortSignal,
): Promise<Result<ExportForecast>> {
  const plan = await planExport(workspace, choice);
  if (!plan.ok) return plan;
  const assignment = await splitCorpus(plan.value, signal);
  if (!assignment.ok) return assignment;
  const writing = new CorpusWriting(plan.value, assignment.value, nowhere);
  const problem = await writing.run(signal, () => {});
  if (problem) return err(problem);
  const { annotations, openCases, parts, losses } = writing.tally;
  return ok({
    documents: plan.value.documents.length,
    withheld: plan.value.ownOnly.size,
    ...{ annotations, openCases, losses: losses.all },
    parts: parts.map(({ name, documents, annotations }) => ({ name, documents, annotations })),
  });
}
