import { failure } from "../../../core/errors";
import type { VersionName, VersionReason } from "../../../core/history/Version";
import type { AnnotatorId, DocumentId } from "../../../core/model/ids";
import type { Layer } from "../../../core/model/Layer";
import { err, ok, type Result } from "../../../core/result";
import type { VersionSummary } from "../../ipc/history";
import { BinStore } from "../../storage/BinStore";
import { readAnyLayer } from "../../storage/layerOnDisk";
import { reasonOf } from "../../storage/systemError";
import { VersionStore } from "../../storage/VersionStore";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** How many versions are kept at a time: enough to keep the disk busy, few enough to hold in memory. */
const AT_A_TIME = 8;

/** Lists and reads what layers were, anybody's, and keeps versions of the annotator's own. */
export function historyHandlers(
  session: Session,
): Pick<Handlers, "listVersions" | "summariseVersions" | "readVersion" | "keepVersions" | "readBin"> {
  const { files } = session.workspace;
  const versions = new VersionStore(files);
  const bins = new BinStore(files);
  return {
    async listVersions({ document, annotator }) {
      try {
        return ok((await versions.list(document, annotator)).reverse());
      } catch (error) {
        const { name } = files.versionsOf(document, annotator);
        return err(failure("file-unreadable", { file: name, reason: reasonOf(error) }));
      }
    },
    async summariseVersions({ document, annotator, versions: names }) {
      const summaries: VersionSummary[] = [];
      // One after another: a large layer keeps the processor busy, and saves go between.
      for (const name of names)
        summaries.push(summaryOf(name, await versions.read(document, annotator, name)));
      return ok(summaries);
    },
    async readVersion({ document, annotator, version }) {
      if (version !== null) return versions.read(document, annotator, version);
      const stored = await readAnyLayer(files, document, annotator);
      if (!stored.ok) return stored;
      return stored.value ? ok(stored.value.value) : err(failure("layer-unknown", { document, annotator }));
    },
    keepVersions: ({ documents, reason }) => keepAll(session, documents, reason),
    async readBin({ document }) {
      const { annotator } = session.settings.value;
      return annotator === null ? ok([]) : bins.read(document, annotator);
    },
  };
}

function summaryOf(version: VersionName, read: Result<Layer>): VersionSummary {
  return {
    version,
    annotations: read.ok ? read.value.annotations.length : null,
    problem: read.ok ? null : read.error,
  };
}

async function keepAll(
  { layers, settings }: Session,
  documents: readonly DocumentId[],
  reason: VersionReason,
): Promise<Result<null>> {
  const annotator: AnnotatorId | null = settings.value.annotator;
  if (annotator === null) return err(failure("save-no-annotator", {}));
  for (let at = 0; at < documents.length; at += AT_A_TIME) {
    const batch = documents.slice(at, at + AT_A_TIME);
    const kept = await Promise.all(batch.map((document) => layers.keep(document, annotator, reason)));
    const refused = kept.find((each) => !each.ok);
    if (refused && !refused.ok) return refused;
  }
  return ok(null);
}
