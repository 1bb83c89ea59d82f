import type { Annotation, Json } from "../../model/Annotation";
import type { KnownArticle } from "../../model/knownArticles";
import type { AttributeKind, Label } from "../../model/LabelSet";
import type { Project } from "../../model/Project";
import { CodePointTable } from "../../text/offsets";
import { joinedQuote, quoteOf } from "../../text/quote";
import { sliceSpan } from "../../text/Span";
import type { CorpusEntry } from "../CorpusFormat";
import { attributeHeader, FIXED_COLUMNS, OTHER_ATTRIBUTES } from "./headers";
import { hasValueColumn, VALUE_COLUMNS, valueCells, valuesInColumns } from "./valueColumns";

/** What stands in one cell; a number is one to calculate with, a text is never more than a text. */
export type Cell = string | number;

/** A column of the table of annotations: its name and its width in characters on a screen. */
export interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (row: Row) => Cell;
}

/** One annotation with all that a row says of it. */
interface Row {
  readonly entry: CorpusEntry;
  readonly annotation: Annotation;
  readonly table: CodePointTable;
  readonly article: KnownArticle | null;
}

/** The columns of a project's tables: those of all, and one for each attribute that its labels have. */
export function columnsOf(project: Project): readonly Column[] {
  const names = new Map(project.labels.map(({ id, names: name }) => [id, name["zh-CN"] || name.en]));
  const declared = attributesOf(project.labels);
  const fixed: Readonly<Record<keyof typeof FIXED_COLUMNS, Column["cell"]>> = {
    document: ({ entry }) => entry.source.document,
    article: ({ article }) => article?.title ?? "",
    person: ({ article }) => article?.person ?? "",
    role: ({ article }) => article?.role ?? "",
    city: ({ article }) => article?.city ?? "",
    label: ({ annotation }) => annotation.label,
    label_name: ({ annotation }) => names.get(annotation.label) ?? "",
    quote: ({ entry, annotation }) => sliceSpan(entry.source.text, annotation),
    context_before: (row) => joinedQuote(contextOf(row).prefix),
    context_after: (row) => joinedQuote(contextOf(row).suffix),
    start_cp: ({ table, annotation }) => table.toCodePoint(annotation.start),
    end_cp: ({ table, annotation }) => table.toCodePoint(annotation.end),
    note: ({ annotation }) => annotation.note,
    ...valueColumns,
    [OTHER_ATTRIBUTES]: ({ annotation }) => otherAttributes(annotation, declared),
    annotator: ({ entry }) => entry.layer.annotator,
    status: ({ entry }) => entry.layer.status,
    created_at: ({ annotation }) => annotation.createdAt,
    updated_at: ({ annotation }) => annotation.updatedAt,
    annotation_id: ({ annotation }) => annotation.id,
  };
  const headers = Object.keys(FIXED_COLUMNS) as (keyof typeof FIXED_COLUMNS)[];
  const columns = headers.map((header) => ({ header, width: FIXED_COLUMNS[header], cell: fixed[header] }));
  const place = headers.indexOf(OTHER_ATTRIBUTES);
  return [...columns.slice(0, place), ...[...declared].map(attributeColumn), ...columns.slice(place)];
}

const valueColumns = Object.fromEntries(
  (Object.keys(VALUE_COLUMNS) as (keyof typeof VALUE_COLUMNS)[]).map((header) => [
    header,
    ({ annotation }: Row) => valueCells(annotation)[header],
  ]),
) as Readonly<Record<keyof typeof VALUE_COLUMNS, Column["cell"]>>;

function attributeColumn([id, kind]: readonly [string, AttributeKind]): Column {
  const cell = ({ annotation }: Row) => String(declaredValue(annotation, id, kind) ?? "");
  return { header: attributeHeader(id, kind), width: 14, cell };
}

/**
 * The attributes of all labels but those that have a column in every table; of two with one id and different kinds
 * the first stands.
 */
function attributesOf(labels: readonly Label[]): ReadonlyMap<string, AttributeKind> {
  const kinds = new Map<string, AttributeKind>();
  for (const { id, kind } of labels.flatMap(({ attributes }) => attributes))
    if (!kinds.has(id) && (kind === "flag" || !hasValueColumn(id))) kinds.set(id, kind);
  return kinds;
}

/** An attribute's value where it can stand in a column of its own and be told from others there. */
function declaredValue({ attributes }: Annotation, id: string, kind: AttributeKind): Json | undefined {
  const value = Object.hasOwn(attributes, id) ? attributes[id] : undefined;
  const isPlain = kind === "flag" ? typeof value === "boolean" : typeof value === "string" && value !== "";
  return isPlain ? value : undefined;
}

function otherAttributes(annotation: Annotation, declared: ReadonlyMap<string, AttributeKind>): string {
  const values = valuesInColumns(annotation);
  const isOther = ([id]: [string, Json]) => {
    const kind = declared.get(id);
    if (Object.hasOwn(values, id)) return false;
    return kind === undefined || declaredValue(annotation, id, kind) === undefined;
  };
  const others = Object.entries(annotation.attributes).filter(isOther);
  return others.length === 0 ? "" : JSON.stringify(Object.fromEntries(others));
}

/** The attributes of an annotation in the order in which the columns give them back. */
export function attributesInColumns(
  annotation: Annotation,
  project: Project,
): Readonly<Record<string, Json>> {
  const declared = attributesOf(project.labels);
  const inColumns = [...declared].flatMap(([id, kind]): [string, Json][] => {
    const value = declaredValue(annotation, id, kind);
    return value === undefined ? [] : [[id, value]];
  });
  const others = otherAttributes(annotation, declared);
  const plain = { ...Object.fromEntries(inColumns), ...valuesInColumns(annotation) };
  return { ...plain, ...(others === "" ? {} : JSON.parse(others)) };
}

const contextOf = ({ entry, annotation }: Row) => quoteOf(entry.source.text, annotation);

/** The rows of a document, a list of cells for each annotation. */
export function rowsOf(entry: CorpusEntry, columns: readonly Column[]): Cell[][] {
  const { annotations } = entry.layer;
  if (annotations.length === 0) return [];
  const table = new CodePointTable(entry.source.text);
  const articleAt = articleFinder(entry.articles?.() ?? []);
  return annotations.map((annotation) => {
    const row: Row = { entry, annotation, table, article: articleAt(annotation.start) };
    return columns.map(({ cell }) => cell(row));
  });
}

/** Finds the article at places that come in the order of the text, as annotations do. */
function articleFinder(articles: readonly KnownArticle[]): (place: number) => KnownArticle | null {
  let next = 0;
  return (place) => {
    while (next < articles.length && (articles[next]?.end ?? 0) <= place) next++;
    const article = articles[next];
    return article && article.start <= place ? article : null;
  };
}
