import type { NotRead } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import type { Words } from "../words";

/** Stands in a column for no annotation. */
export const NONE = "_";

/** A column of a layer of spans, and what it is in our model. */
export interface Column {
  /** From 0, the first after the token's words. */
  readonly index: number;
  /** The feature's name; empty where the layer has none. */
  readonly feature: string;
}

/** A layer of spans. */
export interface SpanLayer {
  /** The type's full name. */
  readonly type: string;
  readonly columns: readonly Column[];
}

/** A layer of relations between the annotations of a layer of spans. */
export interface RelationLayer {
  /** The type's full name. */
  readonly type: string;
  /** That of what it relates. */
  readonly base: string;
  /** The column that names the first annotation, in the first row of the second. */
  readonly index: number;
}

/** What the head of a file says of its columns. */
export interface Schema {
  readonly layers: readonly SpanLayer[];
  readonly relations: readonly RelationLayer[];
  /** Columns of all layers, those that are not read included. */
  readonly width: number;
  readonly notRead: readonly NotRead[];
}

/** Builds a schema from the lines of a head. */
export class SchemaReader {
  private readonly layers: SpanLayer[] = [];
  private readonly relations: RelationLayer[] = [];
  private readonly notRead: NotRead[] = [];
  private width = 0;

  constructor(private readonly file: string) {}

  get schema(): Schema {
    return { layers: this.layers, relations: this.relations, width: this.width, notRead: this.notRead };
  }

  /** Takes a line; false when it declares no layer. */
  line(number: number, line: string): boolean {
    const [, kind = "", declaration = ""] = /^#T_(SP|RL|CH)=(.+)$/.exec(line) ?? [];
    if (kind === "") return false;
    const [type = "", ...features] = declaration.split("|").filter((field) => field !== "");
    const names = features.length > 0 ? features : [""];
    const columns = names.map((feature, at) => ({ index: this.width + at, feature }));
    this.width += names.length;
    if (kind === "SP") this.layers.push({ type, columns: columns.map(withoutLink) });
    const relation = kind === "RL" ? this.relationIn(type, columns) : null;
    if (relation) this.relations.push(relation);
    for (const what of relation ? [] : unreadIn(kind, type, names))
      this.notRead.push({ file: this.file, line: number, what });
    return true;
  }

  /** Null for relations between what is not read, such as tokens. Layers of spans stand before those of relations. */
  private relationIn(type: string, columns: readonly Column[]): RelationLayer | null {
    const ends = columns.find(({ feature }) => feature.startsWith(BASE_TYPE));
    const base = ends?.feature.slice(BASE_TYPE.length);
    const isRead = this.layers.some((layer) => layer.type === base);
    return ends && base !== undefined && isRead ? { type, base, index: ends.index } : null;
  }
}

/**
 * Our layer of relations. INCEpTION has none between named entities: it is to be made there first, which `TypeSystem.xml`
 * beside the documents does.
 */
export const OWN_RELATION = "webanno.custom.RelatedNamedEntity";

/** Stands before the type of what is related. */
export const BASE_TYPE = "BT_";

/** The columns of links and of what they point to only show that there is a span: of one without links the latter. */
function withoutLink({ index, feature }: Column): Column {
  return { index, feature: isRole(feature) || feature.includes(".") ? "" : feature };
}

const isRole = (feature: string) => feature.startsWith("ROLE_");

function unreadIn(kind: string, type: string, features: readonly string[]): Words[] {
  if (kind === "RL") return [leftOut("relations", { type: shortName(type) })];
  if (kind === "CH") return [leftOut("chains", { type: shortName(type) })];
  const roles = features.filter(isRole);
  return roles.map((role) =>
    leftOut("links", { role: role.replace(/^ROLE_.*?:|_.*$/g, ""), type: shortName(type) }),
  );
}

/** A type's name without its packages. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf(".") + 1);
}
