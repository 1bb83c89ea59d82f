import type { SearchQuery } from "../../core/search/SearchQuery";

/** A query that finds nothing yet and leaves nothing out; tests change what they are about. */
export const plainQuery = {
  pattern: "",
  syntax: "plain",
  ignoreCase: false,
  ignoreWidth: false,
  scope: "text",
  labels: null,
  annotators: null,
  attribute: null,
  untagged: false,
  documents: null,
} as const satisfies SearchQuery;
