import { err, ok, type Result } from "../../../core/result";
import type { ExportForecast } from "../../ipc/exporting";
import type { Workspace } from "../Workspace";
import { CorpusWriting } from "./CorpusWriting";
import { type ExportChoice, planExport } from "./ExportPlan";
import { splitCorpus } from "./splitCorpus";

const nowhere = { chunks: async () => {}, losses: async () => {} };

/** How a forecast is ended and watched: it says of how many documents it has counted how many. */
interface ForecastWatch {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/** What an export would come to: all of it is written, to nowhere. Fails as an export does before it has a folder. */
export async function forecastExport(
  workspace: Workspace,
  choice: ExportChoice,
  { signal, progress }: ForecastWatch = {},
): Promise<Result<ExportForecast>> {
  const plan = await planExport(workspace, choice);
  if (!plan.ok) return plan;
  const assignment = await splitCorpus(plan.value, signal);
  if (!assignment.ok) return assignment;
  const writing = new CorpusWriting(plan.value, assignment.value, nowhere);
  const total = plan.value.documents.length;
  let done = 0;
  const problem = await writing.run(signal, () => {
    done += 1;
    progress?.(done, total);
  });
  if (problem) return err(problem);
  const { annotations, openCases, parts, losses } = writing.tally;
  return ok({
    documents: total,
    withheld: plan.value.ownOnly.size,
    ...{ annotations, openCases, losses: losses.all },
    parts: parts.map(({ name, documents, annotations }) => ({ name, documents, annotations })),
  });
}
