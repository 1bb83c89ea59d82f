import { defaultBootstrap } from "../../core/agreement/bootstrap";
import { corpusAgreement } from "../../core/agreement/corpus/corpusAgreement";
import { defaultGamma } from "../../core/agreement/gamma/gamma";
import type { AgreementReport } from "../../core/compare/AgreementReport";
import type { ReportDone } from "../../core/reportPace";
import { ok, type Result } from "../../core/result";
import { type Compared, readCompared } from "./readCompared";
import type { Workspace } from "./Workspace";

/** Told how many documents are read, and then how many are measured. */
export interface AgreementProgress {
  readonly read: ReportDone;
  readonly measured: ReportDone;
}

const silently: AgreementProgress = { read: () => {}, measured: () => {} };

/** How chance and intervals are sampled. */
const sampling = { gamma: defaultGamma, bootstrap: defaultBootstrap };

/** Measures how far annotators agree. Keeps the processor busy throughout. Fails as {@link readCompared} does. */
export async function measureAgreement(
  workspace: Workspace,
  wanted: Compared,
  { read, measured }: AgreementProgress = silently,
): Promise<Result<AgreementReport>> {
  const compared = await readCompared(workspace, wanted, read);
  if (!compared.ok) return compared;
  const { known, leftOut, completeness, confusion, attributes } = compared.value;
  const agreement = corpusAgreement(compared.value.documents, compared.value.annotators, sampling, measured);
  return ok({ known, agreement, sampling, leftOut, completeness, confusion, attributes });
}
