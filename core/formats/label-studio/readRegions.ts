import { z } from "zod";
import type { Json } from "../../model/Annotation";
import { err, ok, type Result } from "../../result";
import { jsonObjectSchema } from "../../stored/jsonObject";
import { leftOut } from "../leftOut";
import { type Problem, problem, shapeProblem } from "../problems";
import type { Words } from "../words";
import { ATTRIBUTES_KEY, NOTE_CONTROL } from "./regionNames";

/** A labelled region with what other controls say about it; offsets as the file counts. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly labels: readonly string[];
  /** The words that the file says stand there; null when it says nothing. */
  readonly quote: string | null;
  note: string;
  attributes: Readonly<Record<string, Json>>;
}

/** The regions of an annotation, and what in it is none. */
export interface RegionList {
  readonly regions: readonly Region[];
  readonly unread: readonly Words[];
}

const regionSchema = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  from_name: z.string().optional(),
  value: z.looseObject({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    labels: z.array(z.string().min(1)).min(1),
    text: z.string().optional(),
  }),
  meta: z.looseObject({ [ATTRIBUTES_KEY]: jsonObjectSchema.optional() }).optional(),
});

/** What a control for single regions says: texts that were typed or choices that were made. */
const remarkSchema = z.looseObject({
  id: z.string(),
  from_name: z.string(),
  value: z.looseObject({
    text: z.union([z.string(), z.array(z.string())]).optional(),
    choices: z.array(z.string()).optional(),
    rating: z.number().optional(),
    number: z.number().optional(),
  }),
});
type Remark = z.output<typeof remarkSchema>;

/** Takes a result apart. The error says what is wrong with a region of text; other things are only listed. */
export function readRegions(
  result: readonly Readonly<Record<string, unknown>>[],
): Result<RegionList, Problem> {
  const regions: Region[] = [];
  const byId = new Map<string, Region>();
  const others: Readonly<Record<string, unknown>>[] = [];
  for (const [i, item] of result.entries()) {
    if (!isLabelling(item)) {
      others.push(item);
      continue;
    }
    const parsed = regionSchema.safeParse(item);
    if (!parsed.success) {
      const inRegion = { number: i + 1, problem: shapeProblem(parsed.error, "value") };
      return err(problem("in-region", inRegion));
    }
    const region = regionOf(parsed.data);
    regions.push(region);
    if (parsed.data.id !== undefined) byId.set(parsed.data.id, region);
  }
  const unread = others.flatMap((item) => addRemark(byId, item));
  return ok({ regions, unread });
}

/** Regions of formatted text count along its mark-up, which we do not have. */
function isLabelling({ type, value }: Readonly<Record<string, unknown>>): boolean {
  return type === "labels" && typeof value === "object" && value !== null && "start" in value;
}

function regionOf({ value, meta }: z.output<typeof regionSchema>): Region {
  const { start, end, labels, text } = value;
  return { start, end, labels, quote: text ?? null, note: "", attributes: meta?.[ATTRIBUTES_KEY] ?? {} };
}

/** Adds what a control says to its region; names what has none. */
function addRemark(regions: ReadonlyMap<string, Region>, item: Readonly<Record<string, unknown>>): Words[] {
  const remark = remarkSchema.safeParse(item);
  const region = remark.success ? regions.get(remark.data.id) : undefined;
  const said = remark.success ? saidBy(remark.data) : undefined;
  if (!remark.success || !region || said === undefined) return [nameOf(item)];
  const { from_name: control } = remark.data;
  if (control === NOTE_CONTROL && typeof said === "string") region.note = said;
  else region.attributes = { ...region.attributes, [control]: said };
  return [];
}

function saidBy({ value: { text, choices, rating, number } }: Remark): Json | undefined {
  const said = text ?? choices;
  if (said === undefined) return rating ?? number;
  return Array.isArray(said) && said.length === 1 ? said[0] : said;
}

function nameOf({ type, from_name: control, from_id: from, to_id: to }: Readonly<Record<string, unknown>>) {
  if (type === "relation") return leftOut("ls-relation", { from: String(from), to: String(to) });
  return leftOut("ls-region", {
    type: String(type ?? "?"),
    control: control === undefined ? leftOut("ls-no-control", {}) : String(control),
  });
}
