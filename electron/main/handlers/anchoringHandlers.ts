import { moveMarks } from "../../../core/anchor/moveMarks";
import type { Reanchoring } from "../../../core/anchor/reanchorLayer";
import { failure } from "../../../core/errors";
import { documentEntry } from "../../../core/model/Project";
import type { TextChanged } from "../../../core/model/ProjectChange";
import type { SourceText } from "../../../core/model/SourceText";
import { err, ok } from "../../../core/result";
import { layoutText } from "../../../core/text/layout/layoutText";
import { outlineOf } from "../../../core/text/outline/outlineOf";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import type { AcceptedAnchoring } from "../../ipc/anchoring";
import { LostStore } from "../../storage/LostStore";
import type { ProjectFile } from "../../storage/ProjectFile";
import { acceptReanchored } from "../../storage/reanchoring";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

const nobody = err(failure("save-no-annotator", {}));

/** Layers whose text has changed: always that of the annotator in the settings, never one the page names. */
export function anchoringHandlers({
  workspace,
  layers,
  settings,
  project,
}: Session): Pick<Handlers, "acceptAnchoring" | "readLost" | "giveUpLost"> {
  const lost = new LostStore(workspace.files);
  return {
    async acceptAnchoring({ document, sha256, revision }) {
      const { annotator } = settings.value;
      if (annotator === null) return nobody;
      const source = await workspace.readDocument(document);
      if (!source.ok) return source;
      if (source.value.sha256 !== sha256) return err(failure("anchoring-outdated", {}));
      const accepting = { layers, lost, source: source.value, annotator, revision };
      const accepted = await acceptReanchored(workspace.files, accepting);
      if (!accepted.ok) return accepted;
      const { layer, outcome } = accepted.value;
      return ok({ layer, ...(await moveProjectMarks(project, source.value, outcome)) });
    },
    async readLost({ document }) {
      const { annotator } = settings.value;
      return annotator === null ? ok([]) : lost.read(document, annotator);
    },
    async giveUpLost({ document, ids, givenUp }) {
      const { annotator } = settings.value;
      if (annotator === null) return nobody;
      return lost.giveUp(document, annotator, new Set(ids), givenUp ? new Date().toISOString() : null);
    },
  };
}

const unmoved = { project: null, moved: 0, dropped: 0, problem: null };
const nothingToWatch = { progress: () => undefined, isCancelled: () => false };

/** What the project knows about the text follows the annotations; the layer is accepted even where it cannot. */
async function moveProjectMarks(
  project: ProjectFile,
  source: SourceText,
  outcome: Reanchoring,
): Promise<Omit<AcceptedAnchoring, "layer">> {
  const known = await project.load();
  if (!known.ok) return { ...unmoved, problem: known.error };
  const { document, sha256, text } = source;
  const layout = layoutText(text);
  const reflowed = new ReflowedText(text, layout);
  const entry = documentEntry(known.value, document);
  const read = { layout, reflowed, outline: outlineOf(text, layout, reflowed) };
  const { marks, moved, dropped } = moveMarks(entry, outcome, read);
  const change: TextChanged = { kind: "text-changed", document, from: outcome.former.sha256, sha256, marks };
  const changed = await project.change(change, nothingToWatch);
  if (!changed.ok) return { ...unmoved, problem: changed.error };
  return { project: changed.value, moved, dropped, problem: null };
}
