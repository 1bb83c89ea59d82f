/** Suggestions that are less likely than this are not told of, whatever cut the analyst chooses. */
export const LEAST_SCORE = 0.1;
