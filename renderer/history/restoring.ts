import { putBack } from "../../core/history/bin";
import type { Version } from "../../core/history/Version";
import type { Annotation } from "../../core/model/Annotation";
import { diffLayers } from "../../core/model/diffLayers";
import type { Layer } from "../../core/model/Layer";
import { isEmptyDiff } from "../../core/model/LayerDiff";
import { act, editable } from "../commands/annotating";
import { inTurn } from "../commands/inTurn";
import { perform } from "../commands/perform";
import { announce, notify } from "../state/announcements";
import { keepBefore } from "../state/keepBefore";
import { shortQuote } from "../state/quoteAsRead";
import { clearSelection, selectAnnotation, useView } from "../state/viewStore";
import { momentText } from "./momentText";

/**
 * Makes the annotations of the document shown what they were in a version, as one act that can be undone, after
 * a version of what they are now has been kept. What that version lacks goes into the bin.
 *
 * @param layer - What the version holds; it must fit the text.
 */
export function restoreVersion(version: Version, layer: Layer): Promise<void> {
  return inTurn(async () => {
    const notKept = await keepBefore([layer.document], "restore");
    if (notKept) return notify(notKept);
    const opened = editable();
    if (opened?.source.document !== layer.document || opened.layer.annotator !== layer.annotator) return;
    const diff = diffLayers(opened.layer, layer);
    if (isEmptyDiff(diff)) return announce((t) => t("history.nothingToRestore"));
    perform([{ document: layer.document, diff }]);
    clearSelection(useView.getState().caret);
    announce((t) => t("history.restored", { time: momentText(version.keptAt) }));
  });
}

/** Puts a deleted annotation back as one act, and selects it; says why when its place is taken or gone. */
export function putBackDeleted(annotation: Annotation): void {
  const opened = editable();
  if (!opened || !act(opened, putBack(opened.source, opened.layer, annotation))) return;
  selectAnnotation(annotation.id);
  announce((t) => t("history.wasPutBack", { quote: shortQuote(annotation) }));
}
