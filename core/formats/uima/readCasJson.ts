import { z } from "zod";
import type { Json } from "../../model/Annotation";
import { ok, type Result } from "../../result";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { problem } from "../problems";
import { type CasSpan, type CasView, NOWHERE, viewWithoutText } from "./casDocument";
import { type DescribedType, isDeclared, type TypeSystem, typeSystemOf } from "./typeSystem";

const structure = z.looseObject({ "%ID": z.union([z.int(), z.string()]).optional(), "%TYPE": z.string() });
type Structure = z.output<typeof structure>;

/** Names that begin with a mark say something of the type itself. */
const typeSchema = z.looseObject({ "%SUPER_TYPE": z.string() }).transform((type): DescribedType => {
  const features = Object.keys(type).filter((name) => !name.startsWith("%"));
  return { parent: type["%SUPER_TYPE"], features: new Map(features.map((name) => [name, false])) };
});

const schema = z.looseObject({
  "%TYPES": z.record(z.string(), typeSchema).optional(),
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
  const parsed = parseJsonLine(file, 1, json);
  if (!parsed.ok) return parsed;
  const cas = schema.safeParse(parsed.value);
  if (!cas.success)
    return malformed(file, 1, problem("no-cas", { where: cas.error.issues[0]?.path.join(".") || "/" }));
  const { "%TYPES": described = {}, "%FEATURE_STRUCTURES": listed = [], "%VIEWS": views = {} } = cas.data;
  const types = typeSystemOf(new Map(Object.entries(described)));
  const structures = Object.entries(listed).map(([key, each]) => ({ id: String(each["%ID"] ?? key), each }));
  const spans = spansIn({ file, types, lines: new LineFinder(json) }, structures);
  return spans.ok ? ok(viewsOf(structures, views, spans.value)) : spans;
}

/** What is at hand while a file is read. */
interface Reading {
  readonly file: string;
  readonly types: TypeSystem;
  readonly lines: LineFinder;
}

/** The annotations, each with the id of its text. */
function spansIn(
  { file, types, lines }: Reading,
  structures: readonly Listed[],
): Result<readonly (readonly [string, CasSpan])[]> {
  const sofas = new Set(structures.filter(isSofa).map(({ id }) => id));
  // Of annotations: tools give a number again to what is none.
  const spans = new Map<string, readonly [string, CasSpan]>();
  for (const { id, each } of structures) {
    const sofa = String(each["@sofa"] ?? NOWHERE);
    const span = spanOf({ file, types, lines }, id, each);
    if (!span.ok) return span;
    if (!span.value) continue;
    if (sofa !== NOWHERE && !sofas.has(sofa))
      return malformed(file, lines.of(id), problem("cas-no-sofa", { id, sofa }));
    if (spans.has(id)) return malformed(file, lines.of(id), problem("cas-id-twice", { id }));
    spans.set(id, [sofa, span.value]);
  }
  return ok([...spans.values()]);
}

const isSofa = ({ each }: Listed) => each["%TYPE"] === "uima.cas.Sofa";

const noOffsets = (begin: unknown, end: unknown) =>
  problem("no-offsets", { start: String(begin), end: String(end) });

/** An annotation; null for what has no offsets, which others refer to. */
function spanOf({ file, types, lines }: Reading, id: string, structure: Structure): Result<CasSpan | null> {
  const { begin, end, "%TYPE": type } = structure;
  if (begin === undefined && end === undefined) return ok(null);
  if (!Number.isInteger(begin) || !Number.isInteger(end)) {
    // Without a text they may be features of any name.
    if (structure["@sofa"] === undefined) return ok(null);
    return malformed(file, lines.of(id), problem("of-annotation", { id, problem: noOffsets(begin, end) }));
  }
  const all = [...valuesOf(structure)];
  const has = ([name]: readonly [string, Json]) => isDeclared(types, type, name);
  return ok({
    id,
    type,
    begin: Number(begin),
    end: Number(end),
    features: new Map(all.filter(has)),
    undeclared: all.filter((each) => !has(each)).map(([name]) => name),
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
  spans: readonly (readonly [string, CasSpan])[],
): CasView[] {
  const sofas = structures.filter(isSofa);
  if (sofas.length === 0) return [viewWithoutText];
  const ids = new Set(structures.map(({ id }) => id));
  const spansOn = (text: string) => spans.filter(([sofa]) => sofa === text).map(([, span]) => span);
  return sofas.map(({ id, each }, at) => {
    const view = Object.values(views).find((one) => String(one["%SOFA"]) === id);
    const { sofaString, sofaID } = each;
    const members = view?.["%MEMBERS"]?.map(String);
    return {
      name: String(sofaID ?? id),
      text: typeof sofaString === "string" ? sofaString : null,
      members: members ? new Set(members) : null,
      missing: members?.filter((member) => !ids.has(member)).length ?? 0,
      spans: spansOn(id),
      nowhere: at === 0 ? spansOn(NOWHERE) : [],
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
