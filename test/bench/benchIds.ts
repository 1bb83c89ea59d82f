import type { AnnotatorId, DocumentId } from "../../core/model/ids";

/** The one document of the workspaces made here. */
export const document = "bench" as DocumentId;

/** Who has annotated it: the annotator in the settings of a temporary workspace. */
export const annotator = "annotator-a" as AnnotatorId;

/** Who has annotated it, too, where annotators are compared. */
export const colleague = "annotator-b" as AnnotatorId;
