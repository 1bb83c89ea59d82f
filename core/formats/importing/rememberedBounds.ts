/** More labels of other tools' files are not remembered, the oldest are forgotten. */
export const MOST_REMEMBERED = 300;

/** Longer labels are not remembered, in UTF-16 units. */
export const LONGEST_REMEMBERED = 200;
