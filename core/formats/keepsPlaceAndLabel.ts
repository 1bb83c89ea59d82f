import type { Capabilities } from "./CorpusFormat";

/** What a format keeps that knows every place and label exactly, and nothing else. */
export const keepsPlaceAndLabel: Capabilities = {
  nested: true,
  crossing: true,
  sameRange: true,
  crossesLines: true,
  outerWhiteSpace: true,
  anyLabel: true,
  notes: false,
  attributes: false,
  times: false,
  origin: false,
  annotator: false,
  status: false,
};
