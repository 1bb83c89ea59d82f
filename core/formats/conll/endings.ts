/** Endings that say that a file is in columns. */
export const SURE_ENDINGS = /\.(conll\w*|bio|bioes|bmes|iob2?|ner|tags?)$/i;

/** Those and others that files in columns have: plain texts, and the parts of CoNLL-2002 and of others since. */
export const ENDINGS =
  /\.(conll\w*|bio|bioes|bmes|iob2?|ner|tags?|txt|tsv|char|anns|train|dev|valid|test[ab]?)$/i;
