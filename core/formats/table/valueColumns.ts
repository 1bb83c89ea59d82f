import type { Annotation, Json } from "../../model/Annotation";
import { areConfirmed } from "../../model/proposedAttributes";
import { quantityIn } from "../../quantity/quantityIn";
import { err, ok, type Result } from "../../result";
import { type Problem, problem } from "../problems";
import type { Cell } from "./annotationTable";

/** The columns of what targets state, with their widths in characters on a screen. */
export const VALUE_COLUMNS = {
  quantity_comparator: 8,
  quantity_value: 14,
  quantity_unit: 12,
  deadline: 10,
  actor: 14,
  attributes_confirmed: 10,
} as const;

/** Parts the ends of a range. */
const RANGE = "–";
/** Values of text with a column of their own. */
const TEXTS = ["deadline", "actor"] as const;

type Attributes = Readonly<Record<string, Json>>;

/** True for an attribute whose text has one of these columns, and so needs no other. */
export function hasValueColumn(attribute: string): boolean {
  return TEXTS.some((name) => name === attribute);
}

/** What these columns hold of an annotation; a value of another form than theirs is left to others. */
export function valuesInColumns({ attributes }: Pick<Annotation, "attributes">): Attributes {
  const quantity = Object.hasOwn(attributes, "quantity") ? plainQuantity(attributes.quantity) : null;
  const texts = TEXTS.flatMap((name): [string, Json][] => {
    const text = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return typeof text === "string" && text !== "" ? [[name, text]] : [];
  });
  return { ...(quantity && { quantity: { ...quantity } }), ...Object.fromEntries(texts) };
}

/** Null for one that holds more than the columns, or a unit that could not be told from none. */
function plainQuantity(value: Json | undefined) {
  const quantity = quantityIn(value);
  return quantity && quantity.unit.trim() !== "" && Object.keys(value as object).length === 3
    ? quantity
    : null;
}

/** The cells of these columns; whether all is confirmed is said where an annotation has attributes. */
export function valueCells(annotation: Annotation): Readonly<Record<keyof typeof VALUE_COLUMNS, Cell>> {
  const { quantity: said, deadline = "", actor = "" } = valuesInColumns(annotation);
  const quantity = quantityIn(said);
  const amount = quantity?.value ?? "";
  const hasAttributes = Object.keys(annotation.attributes).length > 0;
  return {
    quantity_comparator: quantity?.comparator ?? "",
    quantity_value: typeof amount === "object" ? amount.join(RANGE) : amount,
    quantity_unit: quantity?.unit ?? "",
    deadline: deadline as string,
    actor: actor as string,
    attributes_confirmed: hasAttributes ? String(areConfirmed(annotation)) : "",
  };
}

/** The attributes that a row of these columns holds, or what is wrong with them. */
export function readValues(
  textUnder: (header: keyof typeof VALUE_COLUMNS) => string,
): Result<Attributes, Problem> {
  const [comparator, amount, unit] = [
    textUnder("quantity_comparator").trim(),
    textUnder("quantity_value").trim(),
    textUnder("quantity_unit"),
  ];
  const quantity = quantityIn({ comparator, value: amountIn(amount), unit });
  const isSaid = comparator !== "" || amount !== "" || unit !== "";
  if (isSaid && quantity === null)
    return err(problem("csv-quantity", { words: `${comparator} ${amount} ${unit}` }));
  const texts = TEXTS.flatMap((name): [string, Json][] => {
    const text = textUnder(name);
    return text === "" ? [] : [[name, text]];
  });
  return ok({ ...(isSaid && { quantity: { ...quantity } }), ...Object.fromEntries(texts) });
}

function amountIn(words: string): Json {
  const [low, high] = words.split(RANGE).map((part) => (part.trim() === "" ? null : Number(part)));
  const isNumber = (value: number | null | undefined) => typeof value === "number" && Number.isFinite(value);
  if (low === undefined || !isNumber(low)) return null;
  return high === undefined ? low : isNumber(high) ? [low, high] : null;
}
