import type { Annotation } from "../model/Annotation";
import { isPlainObject } from "./jsonObject";

/** What every annotation has, and one that is plain has alone. */
const KEYS = [
  "id",
  "start",
  "end",
  "label",
  "quote",
  "prefix",
  "suffix",
  "attributes",
  "note",
  "origin",
  "createdAt",
  "updatedAt",
] as const satisfies readonly (keyof Annotation)[];
const TEXTS = ["quote", "prefix", "suffix", "note"] as const;
const LONGEST_NAME = 100;

/** The last days of a month are left to the schema, which knows how long each is. */
const TIME = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

/**
 * True for a value that is surely an annotation: made by hand, without attributes and relations, in the first 28 days
 * of a month. False says nothing: that the schema of annotations decides, which accepts all that are plain.
 */
export function isPlainAnnotation(value: unknown): value is Annotation {
  if (!isPlainObject(value) || !hasKeys(value)) return false;
  return (
    isPlace(value.start, value.end) &&
    isName(value.id) &&
    isName(value.label) &&
    TEXTS.every((key) => typeof value[key] === "string") &&
    isEmptyObject(value.attributes) &&
    isManual(value.origin) &&
    isTime(value.createdAt) &&
    isTime(value.updatedAt)
  );
}

/** Each of ours and no other, in the order in which we write them or another. */
function hasKeys(value: Record<string, unknown>): boolean {
  const keys = Object.keys(value);
  if (keys.length !== KEYS.length) return false;
  // A key that is not ours stands among as many only where one of ours is missing.
  return keys.every((key, at) => key === KEYS[at]) || KEYS.every((key) => Object.hasOwn(value, key));
}

function isPlace(start: unknown, end: unknown): boolean {
  return isOffset(start) && isOffset(end) && start < end;
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const isName = (value: unknown) =>
  typeof value === "string" && value.length > 0 && value.length <= LONGEST_NAME;

const isEmptyObject = (value: unknown) => isPlainObject(value) && Object.keys(value).length === 0;

const isManual = (value: unknown) =>
  isPlainObject(value) && value.kind === "manual" && Object.keys(value).length === 1;

const isTime = (value: unknown) => typeof value === "string" && TIME.test(value);
