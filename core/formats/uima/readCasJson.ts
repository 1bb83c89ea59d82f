import { z } from "zod";
import type { Json } from "../../model/Annotation";
import { ok, type Result } from "../../result";
import { malformed } from "../malformed";
import { problem } from "../problems";
import type { CasSpan, CasView } from "./casDocument";

const structure = z.looseObject({ "%ID": z.union([z.int(), z.string()]).optional(), "%TYPE": z.string() });
type Structure = z.output<typeof structure>;

const schema = z.looseObject({
  "%FEATURE_STRUCTURES": z.union([z.array(structure), z.record(z.string(), structure)]).optional(),
  "%VIEWS": z
    .record(
      z.string(),
      z.looseObject({ "%SOFA": z.int().nullish(), "%MEMBERS": z.array(z.int()).optional() }),
    )
    .optional(),
});

/**
 * Reads a CAS in JSON, version 0.4: its texts, each with its annotations.
 *
 * @see https://github.com/apache/uima-uimaj, uimaj-io-json, SPECIFICATION.adoc
 */
export function readCasJson(file: string, json: string): Result<CasView[]> {
  const parsed = parse(file, json);
  if (!parsed.ok) return parsed;
  const cas = schema.safeParse(parsed.value);
  if (!cas.success)
    return malformed(file, 1, problem("no-cas", { where: cas.error.issues[0]?.path.join(".") || "/" }));
  const { "%FEATURE_STRUCTURES": listed = [], "%VIEWS": views = {} } = cas.data;
  const lines = new LineFinder(json);
  const structures = Object.entries(listed).map(([key, each]) => ({ id: String(each["%ID"] ?? key), each }));
  const spans: [string, CasSpan][] = [];
  for (const { id, each } of structures) {
    const span = spanOf(file, id, each, lines);
    if (!span.ok) return span;
    if (span.value) spans.push([String(each["@sofa"]), span.value]);
  }
  return ok(viewsOf(structures, views, spans));
}

function parse(file: string, json: string): Result<unknown> {
  try {
    return ok(JSON.parse(json.replace(/^\uFEFF/, "")));
  } catch (error) {
    const { message } = error as Error;
    const [, at] = /position (\d+)/.exec(message) ?? [];
    const line = json.slice(0, at === undefined ? json.length : Number(at)).split("\n").length;
    return malformed(file, line, problem("not-json", { why: message }));
  }
}

/** An annotation; null for what stands on no text. */
function spanOf(file: string, id: string, structure: Structure, lines: LineFinder): Result<CasSpan | null> {
  const { begin, end, "%TYPE": type } = structure;
  if (structure["@sofa"] === undefined || begin === undefined || end === undefined) return ok(null);
  if (!Number.isInteger(begin) || !Number.isInteger(end))
    return malformed(file, lines.of(id), problem("no-offsets", { start: String(begin), end: String(end) }));
  return ok({
    id,
    type,
    begin: Number(begin),
    end: Number(end),
    features: valuesOf(structure),
    get line() {
      return lines.of(id);
    },
  });
}

/** What begins with a mark says something of the structure or refers to another one; links that tell a relation stay. */
function valuesOf(structure: Structure): Map<string, Json> {
  const features = new Map<string, Json>();
  for (const [name, value] of Object.entries(structure)) {
    if (name === "@Governor" || name === "@Dependent") features.set(name.slice(1), String(value));
    else if (!/^[%@^]/.test(name) && name !== "begin" && name !== "end")
      features.set(name.replace(/^#/, ""), value as Json);
  }
  return features;
}

interface Listed {
  readonly id: string;
  readonly each: Structure;
}

function viewsOf(
  structures: readonly Listed[],
  views: NonNullable<z.output<typeof schema>["%VIEWS"]>,
  spans: readonly [string, CasSpan][],
): CasView[] {
  const sofas = structures.filter(({ each }) => each["%TYPE"] === "uima.cas.Sofa");
  if (sofas.length === 0) return [{ name: "_InitialView", text: null, members: null, spans: [] }];
  return sofas.map(({ id, each }) => {
    const view = Object.values(views).find((one) => String(one["%SOFA"]) === id);
    const { sofaString, sofaID } = each;
    return {
      name: String(sofaID ?? id),
      text: typeof sofaString === "string" ? sofaString : null,
      members: view?.["%MEMBERS"] ? new Set(view["%MEMBERS"].map(String)) : null,
      spans: spans.filter(([sofa]) => sofa === id).map(([, span]) => span),
    };
  });
}

/** Finds the lines of structures by their ids: the parser does not tell, and few are asked for. */
class LineFinder {
  private lines: ReadonlyMap<string, number> | null = null;

  constructor(private readonly json: string) {}

  of(id: string): number {
    this.lines ??= linesOfIds(this.json);
    return this.lines.get(id) ?? 1;
  }
}

function linesOfIds(json: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of json.split("\n").entries())
    for (const [, id = ""] of line.matchAll(/"%ID"\s*:\s*"?([^",}\s]+)/g)) lines.set(id, index + 1);
  return lines;
}
