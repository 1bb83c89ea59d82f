/** What the controls and the text are called in our labelling configuration, and so in every region. */
export const LABEL_CONTROL = "label";
/** The text area for notes on a region. */
export const NOTE_CONTROL = "note";
/** What is labelled. */
export const TEXT_OBJECT = "text";
/** Where attributes stand in a region's `meta`, which Label Studio hands through as it is. */
export const ATTRIBUTES_KEY = "attributes";
