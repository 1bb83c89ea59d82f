import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { DeletedAnnotation } from "../../core/history/bin";
import { parseVersionName, type Version, type VersionName, versionReasons } from "../../core/history/Version";
import type { Layer } from "../../core/model/Layer";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";

/** The most versions that are looked into in one request. */
export const SUMMARISED_LIMIT = 50;

const versionName = z.string().transform((name, context): VersionName => {
  const version = parseVersionName(name);
  if (version) return version.name;
  context.addIssue("not the name of a version");
  return z.NEVER;
});

const layer = { document: documentIdSchema, annotator: annotatorIdSchema };

/** The requests about what layers were. */
export const historyRequests = {
  listVersions: z.strictObject(layer),
  summariseVersions: z.strictObject({ ...layer, versions: z.array(versionName).max(SUMMARISED_LIMIT) }),
  /** Null for the layer as it is stored now. */
  readVersion: z.strictObject({ ...layer, version: versionName.nullable() }),
  keepVersions: z.strictObject({
    documents: z.array(documentIdSchema).max(100_000),
    reason: z.enum(versionReasons),
  }),
  readBin: z.strictObject({ document: documentIdSchema }),
} as const;

/** What a version holds, as far as a list shows it. */
export interface VersionSummary {
  readonly version: VersionName;
  /** How many annotations; null when the version cannot be read. */
  readonly annotations: number | null;
  /** Why the version cannot be read. */
  readonly problem: Failure | null;
}

/** The answers about what layers were. */
export interface HistoryResponses {
  /** Any annotator's versions, the newest first, none of them read. Fails with `file-unreadable`. */
  listVersions: readonly Version[];
  /** In the order asked for. */
  summariseVersions: readonly VersionSummary[];
  /** Any annotator's. Fails with the `version-…`, `file-…` and `layer-…` failures and `path-outside`. */
  readVersion: Layer;
  /**
   * Keeps a version of each of the annotator's layers that has been opened, before what is more than an edit.
   * All or the first failure: `version-not-kept`, `save-file-broken`, `save-no-annotator`.
   */
  keepVersions: null;
  /** What the annotator deleted in a document, in that order. Fails with the `file-…` and `layer-other-…` failures. */
  readBin: readonly DeletedAnnotation[];
}
