import { useMemo } from "react";
import { documentEntry, type Repair, repairsOf } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import { fitReplacements } from "../../core/text/repair/fitReplacements";
import type { Misfit } from "../../core/text/repair/Replacement";
import { useWorkspace } from "../state/workspaceStore";

/** A repair, and why it is not applied; null where it is. */
export interface ListedRepair {
  readonly repair: Repair;
  readonly reason: Misfit | null;
}

/** What is known of a text's repairs. */
export interface KnownRepairs {
  /** All that were made on this state of the text, in its order. */
  readonly listed: readonly ListedRepair[];
  /** How many were made on another state of the text. */
  readonly stale: number;
}

/** The repairs of a text, as the project has them now. */
export function useRepairs(source: SourceText): KnownRepairs {
  const project = useWorkspace(({ info }) => info?.project);
  return useMemo(() => {
    if (!project) return { listed: [], stale: 0 };
    const { fitting, dropped } = fitReplacements(source.text, repairsOf(project, source));
    const listed = [
      ...fitting.map((repair) => ({ repair, reason: null })),
      ...dropped.map(({ replacement, reason }) => ({ repair: replacement, reason })),
    ].sort((a, b) => a.repair.start - b.repair.start);
    const { repairs } = documentEntry(project, source.document);
    return { listed, stale: repairs && repairs.sha256 !== source.sha256 ? repairs.items.length : 0 };
  }, [project, source]);
}
