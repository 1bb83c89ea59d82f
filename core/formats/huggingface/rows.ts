/** One document as a row of a dataset. */
export interface DatasetRow {
  readonly id: string;
  readonly text: string;
  readonly annotator: string;
  readonly status: string;
  readonly spans: readonly {
    /** In code points, the end exclusive. */
    readonly start: number;
    readonly end: number;
    readonly label: string;
    readonly note: string;
    /** JSON; empty for none. */
    readonly attributes: string;
  }[];
}

const string = { dtype: "string", _type: "Value" };
const int32 = { dtype: "int32", _type: "Value" };

/** Columns and their kinds in `datasets`' own words; a list of one struct is a list of structs. */
export const FEATURES = {
  id: string,
  text: string,
  annotator: string,
  status: string,
  spans: [{ start: int32, end: int32, label: string, note: string, attributes: string }],
};
