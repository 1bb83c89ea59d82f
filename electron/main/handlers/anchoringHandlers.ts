import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import { LostStore } from "../../storage/LostStore";
import { acceptReanchored } from "../../storage/reanchoring";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

const nobody = err(failure("save-no-annotator", {}));

/** Layers whose text has changed: always that of the annotator in the settings, never one the page names. */
export function anchoringHandlers({
  workspace,
  layers,
  settings,
}: Session): Pick<Handlers, "acceptAnchoring" | "readLost" | "giveUpLost"> {
  const lost = new LostStore(workspace.files);
  return {
    async acceptAnchoring({ document, sha256, revision }) {
      const { annotator } = settings.value;
      if (annotator === null) return nobody;
      const source = await workspace.readDocument(document);
      if (!source.ok) return source;
      if (source.value.sha256 !== sha256) return err(failure("anchoring-outdated", {}));
      return acceptReanchored(workspace.files, { layers, lost, source: source.value, annotator, revision });
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
