import type { Annotation } from "../../core/model/Annotation";
import { emptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import { documentDate } from "../../core/model/Project";
import { proposeOnDiff } from "../../core/quantity/proposeOnDiff";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useOutlineState } from "../outline/outlineStore";
import { useDocuments } from "../state/documentStore";
import type { DocumentEdit } from "../state/history";
import { readingOf } from "../state/readingStore";
import { useWorkspace } from "../state/workspaceStore";
import { Turns } from "../Turns";
import { inSteps, type Steps } from "./inSteps";

/** An edit with the values proposed for the targets that it makes; see {@link proposeOnDiff}. */
export function withProposedValues(opened: OpenedDocument, diff: LayerDiff): LayerDiff {
  const project = useWorkspace.getState().info?.project;
  if (!project) return diff;
  const { document } = opened.source;
  return proposeOnDiff(diff, {
    labels: project.labels,
    words: () => {
      const { reflowed } = readingOf(opened);
      return { text: reflowed.text, map: reflowed };
    },
    date: documentDate(project, document),
    cityOf: (annotation) => cityAt(opened, annotation),
  });
}

/** How a long act says how far it is, and learns that it is no longer wanted. */
interface Progress extends Pick<Steps, "signal"> {
  readonly report: (done: number, total: number) => void;
}

/** As {@link withProposedValues}, for edits of any length, a step at a time; not whole once it has been cancelled. */
export async function withValuesEverywhere(
  edits: readonly DocumentEdit[],
  { signal, report }: Progress,
): Promise<readonly DocumentEdit[]> {
  const total = edits.reduce((sum, { diff }) => sum + diff.added.length + diff.updated.length, 0);
  const turns = new Turns();
  const whole: DocumentEdit[] = [];
  let done = 0;
  const told = (more: number) => {
    done += more;
    report(done, total);
  };
  for (const { document, diff } of edits) {
    const opened = useDocuments.getState().opened.get(document);
    const steps = { signal, turns, report: told };
    whole.push({ document, diff: opened ? await inStepsOf(opened, diff, steps) : diff });
  }
  return whole;
}

async function inStepsOf(opened: OpenedDocument, diff: LayerDiff, steps: Steps): Promise<LayerDiff> {
  const proposed = (some: Partial<LayerDiff>) => withProposedValues(opened, { ...emptyDiff, ...some });
  const added = await inSteps(diff.added, (some) => proposed({ added: some }).added, steps);
  const updated = await inSteps(diff.updated, (some) => proposed({ updated: some }).updated, steps);
  return { ...diff, added, updated };
}

/** Of the article, where the outline is known: working it out would keep the key waiting. */
function cityAt({ source }: OpenedDocument, { start }: Annotation): string {
  const { shown } = useOutlineState.getState();
  if (shown?.document !== source.document) return "";
  return shown.articles.findLast((article) => article.start <= start)?.city ?? "";
}
