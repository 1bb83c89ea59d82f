import type { Annotation } from "../model/Annotation";
import type { Capabilities, CorpusEntry } from "./CorpusFormat";
import type { Loss, LossKind } from "./Loss";

/**
 * What a document loses by the format's capabilities alone, with nothing written instead.
 *
 * Notes, attributes and relations are listed one by one; what every annotation of the document loses alike (times,
 * origin) is listed once for the document, so that a corpus of a million annotations has a list one can read.
 */
export function plainLosses({ layer }: CorpusEntry, can: Capabilities): Loss[] {
  const lost = (what: LossKind, annotation: string | null): Loss => ({
    document: layer.document,
    annotation,
    what,
    instead: "",
  });
  const ofDocument = (["annotator", "status"] as const).filter((what) => !can[what]);
  const ofAll =
    layer.annotations.length > 0 ? (["times", "origin"] as const).filter((what) => !can[what]) : [];
  return [
    ...[...ofDocument, ...ofAll].map((what) => lost(what, null)),
    ...layer.annotations.flatMap((each) => lostExtras(each, can).map((what) => lost(what, each.id))),
  ];
}

function lostExtras({ note, attributes, relations }: Annotation, can: Capabilities): LossKind[] {
  const isLost = {
    note: note !== "" && !can.notes,
    attributes: Object.keys(attributes).length > 0 && !can.attributes,
    relations: relations !== undefined && !can.relations,
  };
  return (["note", "attributes", "relations"] as const).filter((what) => isLost[what]);
}
