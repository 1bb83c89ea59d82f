import { z } from "zod";

/** Far over what a figure comes to, in either kind. */
const LARGEST_PICTURE = 30_000_000;

/** The requests about charts. */
export const chartRequests = {
  saveChart: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("svg"), name: fileStem(), content: z.string().max(LARGEST_PICTURE) }),
    z.strictObject({
      kind: z.literal("png"),
      name: fileStem(),
      content: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= LARGEST_PICTURE),
    }),
  ]),
} as const;

/** A name to offer, without its ending: no path, nothing that a file system refuses. */
function fileStem() {
  return z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u);
}

/** The kinds of picture that a chart is saved as. */
export type ChartKind = z.output<typeof chartRequests.saveChart>["kind"];

/** The answers about charts. */
export interface ChartResponses {
  /**
   * Writes a picture that the page has drawn to a file; asks where first, null when the user cancels. Fails with
   * `export-failed`.
   */
  saveChart: { readonly file: string } | null;
}
