import { z } from "zod";
import { leftOut } from "../leftOut";
import type { LabelledSpan } from "../placeSpans";
import type { Words } from "../words";
import { entitySchema } from "./spans";

/** The list `annotations` of a row as doccano 1.0 exports it: everybody's in one, each with the number of who made it. */
export const annotationListSchema = z.array(
  z.looseObject({ user: z.union([z.int(), z.string()]).optional() }),
);
type Listed = z.output<typeof annotationListSchema>[number];

/** The spans of whoever made the first annotation: two people's in one layer would mark everything twice. */
export function readAnnotationList(list: readonly Listed[]): {
  readonly spans: readonly LabelledSpan[];
  readonly unread: readonly Words[];
} {
  const first = list[0]?.user;
  const own = list.filter(({ user }) => user === first).map((each) => entitySchema.safeParse(each));
  const others = new Set(list.map(({ user }) => user).filter((user) => user !== first));
  return {
    spans: own.flatMap(({ data }) => (data ? [data] : [])),
    unread: [
      ...[...others].map((user = "") => leftOut("doccano-user", { user })),
      ...(own.every(({ success }) => success) ? [] : [leftOut("doccano-no-span", {})]),
    ],
  };
}
