import { beforeEach, expect, it, vi } from "vitest";
import type { DocumentId } from "../../../core/model/ids";
import type { OpenedDocument } from "../../../electron/ipc/contract";
import { annotation, layerOf, sourceText } from "../../builders/marked";

vi.stubGlobal("window", { workbench: { on: () => () => undefined } });
const { useDocuments } = await import("../../../renderer/state/documentStore");
const { takeMaterial, useReview } = await import("../../../renderer/review/reviewStore");

const text = "在𠮷镇推行链长制。";
const source = sourceText(text);
const other = "other" as DocumentId;
const opened = (of = source) => ({ source: of }) as unknown as OpenedDocument;
const layers = ["annotator-a", "annotator-b"].map((name) =>
  layerOf(source, [annotation(text, 6, 9, "policy", name)], name),
);
const held = () => {
  const { document, material, layers, cases } = useReview.getState();
  return [document, material !== null, layers.length, cases.length];
};

beforeEach(() => {
  const { document } = source;
  useDocuments.setState({ current: document, opened: new Map([[document, opened()]]) });
  takeMaterial({ layers, skipped: [], reviews: [], broken: [] });
  expect(held()).toEqual([document, true, 2, 1]);
});

it("holds nothing of a text from the moment that another one is shown, and its place once it is back", () => {
  const current = useReview.getState().cases[0]?.id ?? null;
  useReview.setState({ current });
  useDocuments.setState({ current: other });
  expect(held()).toEqual([other, false, 0, 0]);
  useDocuments.setState({ current: source.document });
  expect(held()).toEqual([source.document, false, 0, 0]);
  expect(useReview.getState().current).toBe(current);
});

it("holds nothing of a text that was changed, from the moment that the changed one is shown", () => {
  const changed = opened(sourceText("在镇"));
  useDocuments.setState({ opened: new Map([[source.document, changed]]) });
  expect(held()).toEqual([source.document, false, 0, 0]);
});

it("keeps what it holds of a text that is read again and is the same", () => {
  const again = opened(sourceText(text));
  useDocuments.setState({ opened: new Map([[source.document, again]]) });
  expect(held()).toEqual([source.document, true, 2, 1]);
});
