import { useEffect, useRef, useState } from "react";
import type { Version, VersionName } from "../../core/history/Version";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { VersionSummary } from "../../electron/ipc/history";
import { client } from "../workbenchClient";

/** How many versions one request reads: the first rows are filled soon. */
const CHUNK = 10;

type Summaries = ReadonlyMap<VersionName, VersionSummary>;

/** What the listed versions hold, as far as it has been read; each is read once, as versions never change. */
export function useSummaries(
  document: DocumentId,
  annotator: AnnotatorId,
  versions: readonly Version[],
): Summaries {
  const [summaries, setSummaries] = useState<Summaries>(new Map());
  const known = useRef(new Map<VersionName, VersionSummary>());
  useEffect(() => {
    let isOver = false;
    void (async () => {
      const missing = versions.map(({ name }) => name).filter((name) => !known.current.has(name));
      for (let at = 0; at < missing.length && !isOver; at += CHUNK) {
        const names = missing.slice(at, at + CHUNK);
        const answer = await client.summariseVersions({ document, annotator, versions: names });
        if (isOver || !answer.ok) return;
        for (const summary of answer.value) known.current.set(summary.version, summary);
        setSummaries(new Map(known.current));
      }
    })();
    return () => {
      isOver = true;
    };
  }, [document, annotator, versions]);
  return summaries;
}
