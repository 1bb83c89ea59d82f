import type { AttributeKind } from "../../model/LabelSet";
import { VALUE_COLUMNS } from "./valueColumns";

/** The column of attributes that no column of their own can hold, as JSON. */
export const OTHER_ATTRIBUTES = "attributes";

/** Columns that our tables have in this order, with their widths in characters on a screen. */
export const FIXED_COLUMNS = {
  document: 24,
  article: 28,
  person: 10,
  role: 12,
  city: 10,
  label: 10,
  label_name: 10,
  quote: 48,
  context_before: 32,
  context_after: 32,
  start_cp: 9,
  end_cp: 9,
  note: 32,
  ...VALUE_COLUMNS,
  [OTHER_ATTRIBUTES]: 24,
  annotator: 14,
  status: 12,
  created_at: 24,
  updated_at: 24,
  annotation_id: 28,
} as const;

const TEXT_ATTRIBUTE = "attribute:";
const FLAG_ATTRIBUTE = "flag:";

/** The header of an attribute's column, which says how its cells are to be read. */
export function attributeHeader(id: string, kind: AttributeKind): string {
  return (kind === "flag" ? FLAG_ATTRIBUTE : TEXT_ATTRIBUTE) + id;
}

/** The attribute that a column holds, or null. */
export function attributeIn(header: string): { readonly id: string; readonly isFlag: boolean } | null {
  const [, kind, id] = /^(attribute:|flag:)(.+)$/s.exec(header) ?? [];
  return id === undefined ? null : { id, isFlag: kind === FLAG_ATTRIBUTE };
}

/** True for a header that our own tables have. */
export function isOwnHeader(header: string): boolean {
  return Object.hasOwn(FIXED_COLUMNS, header) || attributeIn(header) !== null;
}
