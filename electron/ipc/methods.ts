/** Every method the page may call. Kept apart from the schemas: the preload script holds nothing else. */
export const methods = [
  "openWorkspace",
  "listWorkspaces",
  "openRecent",
  "openOther",
  "createWorkspace",
  "summariseDocuments",
  "openDocument",
  "saveLayer",
  "saveCopy",
  "saveSettings",
  "exportCorpus",
  "cancelExport",
  "revealExport",
  "finishClosing",
  "searchCorpus",
  "searchSpans",
  "cancelSearch",
  "findMentions",
  "refuseMentions",
  "phraseLedger",
  "readProject",
  "changeProject",
  "findLabelUses",
  "cancelLabelUses",
  "chooseTexts",
  "offerDropped",
  "previewImport",
  "importTexts",
  "cancelImport",
  "previewDocument",
  "removeDocument",
  "listTextBin",
  "putTextBack",
  "acceptAnchoring",
  "readLost",
  "giveUpLost",
  "tellShown",
  "readColleagues",
  "readPresence",
  "listDocuments",
  "mayHaveChanged",
  "listConflicts",
  "previewConflict",
  "mergeConflict",
  "mergeShared",
  "listVersions",
  "summariseVersions",
  "readVersion",
  "keepVersions",
  "readBin",
  "readReview",
  "readReviewFiles",
  "changeReview",
  "tallyCases",
  "measureAgreement",
  "cancelAgreement",
  "exportAgreement",
  "saveChart",
] as const;

/** A method the page may call. */
export type Method = (typeof methods)[number];

/** Every event the main process may send to the page. */
export const events = [
  "closing",
  "searchProgress",
  "exportProgress",
  "labelUsesProgress",
  "importProgress",
  "agreementProgress",
  "casesTallied",
  "workspaceChanged",
  "watchState",
] as const;

/** An event the main process may send to the page. */
export type EventName = (typeof events)[number];

/** The channel that carries a method's calls or an event. */
export function channelOf(name: Method | EventName): string {
  return `workbench:${name}`;
}
