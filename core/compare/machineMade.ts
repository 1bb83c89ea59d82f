import type { Annotation } from "../model/Annotation";
import type { Layer } from "../model/Layer";
import { isSuggested } from "../model/Origin";
import { alignLayers } from "./alignLayers";

/**
 * What figures of people alone leave out: annotations that were accepted when a machine proposed them, and with each
 * what others have tagged there, however they came to it. Were those kept, somebody who found a passage unaided would
 * count as disagreeing with one who was shown it, as if that one had passed it over.
 *
 * @param layers - Of one document.
 */
export function machineMade(layers: readonly Layer[]): ReadonlySet<Annotation> {
  if (!layers.some(({ annotations }) => annotations.some(isSuggested))) return new Set();
  const alike = alignLayers(layers).map((members) => members.map(({ annotation }) => annotation));
  return new Set(alike.filter((annotations) => annotations.some(isSuggested)).flat());
}
