import { ulid } from "ulid";
import { failure } from "../../core/errors";
import { annotateAll } from "../../core/model/editMany";
import { span } from "../../core/text/Span";
import { listItems } from "../../core/text/units/listItems";
import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { readingOf } from "../state/readingStore";
import { selectAnnotation, useView } from "../state/viewStore";
import { act, editable, refuse } from "./annotating";

/** Tags each item of the selected list as a span of its own, in one act; items that have the label are passed over. */
export function tagItems(label: string): void {
  const opened = editable();
  if (!opened) return;
  const { selection } = useView.getState();
  const { source, layer } = opened;
  const items = selection ? listItems(readingOf(opened).reflowed, selection) : [];
  if (items.length === 0) return void refuse(failure("selection-empty", {}));
  const now = new Date().toISOString();
  const diff = annotateAll(source, layer, items, label, () => ({ id: ulid(), now }));
  const last = diff.added.at(-1);
  if (!last) return void refuse(failure("annotation-exists", {}));
  act(opened, { ok: true, value: diff });
  useView.setState({ selection: null, caret: span(last.start, last.end).end });
  selectAnnotation(last.id);
  announce((t) => t("announce.taggedItems", { count: diff.added.length, label: labelName(label) }));
}
