import { defaultBootstrap } from "../../core/agreement/bootstrap";
import { corpusAgreement, type MeasuringProgress } from "../../core/agreement/corpus/corpusAgreement";
import { defaultGamma } from "../../core/agreement/gamma/gamma";
import type { ReportDone } from "../../core/reportPace";
import { ok, type Result } from "../../core/result";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { type Compared, readCompared } from "./readCompared";
import type { Workspace } from "./Workspace";

/** Told how many documents are read first. */
export interface AgreementProgress extends MeasuringProgress {
  readonly read: ReportDone;
}

const silently: AgreementProgress = { read: () => {}, measured: () => {}, drawn: () => {} };

/** How chance and intervals are sampled. */
const sampling = { gamma: defaultGamma, bootstrap: defaultBootstrap };

/** Measures how far annotators agree. Keeps the processor busy throughout. Fails as {@link readCompared} does. */
export async function measureAgreement(
  workspace: Workspace,
  wanted: Compared,
  { read, ...measuring }: AgreementProgress = silently,
): Promise<Result<AgreementReport>> {
  const compared = await readCompared(workspace, wanted, read);
  if (!compared.ok) return compared;
  const { documents, annotators, ...rest } = compared.value;
  const agreement = corpusAgreement(documents, annotators, sampling, measuring);
  return ok({ ...rest, namesHidden: false, agreement, sampling });
}
