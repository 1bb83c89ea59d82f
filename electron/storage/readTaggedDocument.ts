import { failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { readSource } from "../../core/model/readSource";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { readLayerOnText } from "./reanchoring";
import type { Workspace } from "./Workspace";

/** A document as it reads, with what one annotator has tagged in it. */
export interface TaggedDocument {
  readonly reflowed: ReflowedText;
  readonly layer: Layer;
}

/** Reads a document as it reads, with its corrected breaks and repairs. Fails with the `document-…` failures and `path-outside`. */
export async function readReflowed(
  workspace: Workspace,
  document: DocumentId,
): Promise<Result<ReflowedText>> {
  const source = await workspace.readDocument(document);
  return source.ok ? ok(await reflowedOf(workspace, source.value)) : source;
}

/** Reads a document with an annotator's layer. Fails also with `layer-unknown` and the `file-…` and `layer-…` failures. */
export async function readTaggedDocument(
  workspace: Workspace,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<Result<TaggedDocument>> {
  const source = await workspace.readDocument(document);
  if (!source.ok) return source;
  const layer = await readLayerOnText(workspace, source.value, annotator);
  if (!layer.ok) return layer;
  if (!layer.value) return err(failure("layer-unknown", { annotator, document }));
  return ok({ reflowed: await reflowedOf(workspace, source.value), layer: layer.value });
}

async function reflowedOf(workspace: Workspace, source: SourceText): Promise<ReflowedText> {
  const { project } = await workspace.loadProject();
  const { layout, repaired } = readSource(project, source);
  return new ReflowedText(source.text, layout, repaired);
}
