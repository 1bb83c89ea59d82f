import type { Annotation } from "../../core/model/Annotation";
import type { LayerDiff } from "../../core/model/LayerDiff";
import { documentDate } from "../../core/model/Project";
import { proposeOnDiff } from "../../core/quantity/proposeOnDiff";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useOutlineState } from "../outline/outlineStore";
import { readingOf } from "../state/readingStore";
import { useWorkspace } from "../state/workspaceStore";

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
    context: (annotation) => ({ date: documentDate(project, document), city: cityAt(opened, annotation) }),
  });
}

/** Of the article, where the outline is known: working it out would keep the key waiting. */
function cityAt({ source }: OpenedDocument, { start }: Annotation): string {
  const { shown } = useOutlineState.getState();
  if (shown?.document !== source.document) return "";
  return shown.articles.findLast((article) => article.start <= start)?.city ?? "";
}
