import { ulid } from "ulid";
import { failure } from "../../core/errors";
import { annotateAll } from "../../core/model/editMany";
import type { DocumentId } from "../../core/model/ids";
import type { Span } from "../../core/text/Span";
import { listItems } from "../../core/text/units/listItems";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { keepBefore } from "../state/keepBefore";
import { readingOf } from "../state/readingStore";
import { selectAnnotation, useView } from "../state/viewStore";
import { act, editable, refuse } from "./annotating";
import { inTurn } from "./inTurn";

/** Tags each item of the selected list as a span of its own, in one act; items that have the label are passed over. */
export function tagItems(label: string): void {
  const opened = editable();
  if (!opened) return;
  const { selection } = useView.getState();
  const items = selection ? listItems(readingOf(opened).reflowed, selection) : [];
  if (items.length === 0) return void refuse(failure("selection-empty", {}));
  void inTurn(() => tagAll(opened.source.document, items, label));
}

async function tagAll(document: DocumentId, items: readonly Span[], label: string): Promise<void> {
  const notKept = items.length > 1 ? await keepBefore([document], "bulk") : null;
  if (notKept) return void refuse(notKept);
  const opened = editable();
  // The annotator has gone on to another text meanwhile.
  if (opened?.source.document !== document) return;
  const now = new Date().toISOString();
  const diff = annotateAll(opened.source, opened.layer, items, label, () => ({ id: ulid(), now }));
  const last = diff.added.at(-1);
  if (!last) return void refuse(failure("annotation-exists", {}));
  act(opened, { ok: true, value: diff });
  useView.setState({ selection: null, caret: last.end });
  selectAnnotation(last.id);
  announce((t) => t("announce.taggedItems", { count: diff.added.length, label: labelName(label) }));
}
