import type { Label, LabelAttribute } from "../../core/model/LabelSet";
import { areLabelsBounded } from "../../core/model/projectBounds";
import { colorChoices } from "./colors";

/** A label while it is being edited. */
export interface DraftLabel {
  /** Tells drafts apart while the label's own id is still being found. */
  readonly key: string;
  /** Not stored yet: its id follows its English name. */
  readonly isNew: boolean;
  readonly label: Label;
}

/** What keeps a draft from being saved; also the key of its text among `labels`. */
export type DraftProblem =
  | "nameMissing"
  | "keyTwice"
  | "attributeNameMissing"
  | "choicesMissing"
  | "tooLarge";

/** Labels as drafts. */
export function draftsOf(labels: readonly Label[]): readonly DraftLabel[] {
  return labels.map((label) => ({ key: label.id, isNew: false, label }));
}

/** Drafts as they would be stored: without stray spaces and empty choices, each new label with an id of its own. */
export function labelsIn(drafts: readonly DraftLabel[]): readonly Label[] {
  const taken = new Set(drafts.filter(({ isNew }) => !isNew).map(({ label }) => label.id));
  return drafts.map(({ isNew, label }) => {
    const id = isNew ? freeId(label.names.en, "label", taken) : label.id;
    taken.add(id);
    return { ...label, id, names: trimmed(label.names), attributes: attributesIn(label.attributes) };
  });
}

/** A new label after the others, with a colour and a digit that none of them has, as far as there are any. */
export function newDraft(drafts: readonly DraftLabel[], key: string): DraftLabel {
  const labels = drafts.map(({ label }) => label);
  const colors = new Set(labels.map(({ color }) => color.light.toLowerCase()));
  const keys = new Set(labels.map((label) => label.key));
  const { light, dark } = colorChoices.find((each) => !colors.has(each.light)) ?? colorChoices[0];
  const digits = Array.from({ length: 9 }, (_, i) => `Digit${i + 1}`);
  const blank = { "zh-CN": "", en: "" };
  const label: Label = {
    id: "",
    names: blank,
    color: { light, dark },
    key: digits.find((digit) => !keys.has(digit)) ?? "",
    guideline: blank,
    attributes: [],
  };
  return { key, isNew: true, label };
}

/** An attribute to begin with; its id follows its English name until the labels are saved. */
export const newAttribute: LabelAttribute = {
  id: "",
  names: { "zh-CN": "", en: "" },
  kind: "text",
  choices: [],
};

/** The list with one item moved up (-1) or down (1); the same when it is at that end. */
export function moved<T>(items: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const [item, other] = [items[at], items[at + step]];
  if (item === undefined || other === undefined) return items;
  return items.with(at, other).with(at + step, item);
}

/** What keeps a draft from being saved beside the others. */
export function problemsOf(draft: DraftLabel, drafts: readonly DraftLabel[]): readonly DraftProblem[] {
  const { label } = draft;
  const attributes = attributesIn(label.attributes);
  const problems: [DraftProblem, boolean][] = [
    ["nameMissing", isMissing(label.names)],
    ["keyTwice", drafts.some((other) => sharesKey(draft, other))],
    ["attributeNameMissing", attributes.some(({ names }) => isMissing(names))],
    ["choicesMissing", attributes.some(({ kind, choices }) => kind === "choice" && choices.length === 0)],
    ["tooLarge", !areLabelsBounded([{ ...label, attributes }])],
  ];
  return problems.filter(([, holds]) => holds).map(([problem]) => problem);
}

/** True for two labels with one key. */
export function sharesKey({ key, label }: DraftLabel, other: DraftLabel): boolean {
  return label.key !== "" && other.key !== key && other.label.key === label.key;
}

const isMissing = (names: Label["names"]) => names["zh-CN"].trim() === "" || names.en.trim() === "";

const trimmed = (names: Label["names"]): Label["names"] => ({
  "zh-CN": names["zh-CN"].trim(),
  en: names.en.trim(),
});

function attributesIn(attributes: readonly LabelAttribute[]): readonly LabelAttribute[] {
  const taken = new Set(attributes.map(({ id }) => id).filter((id) => id !== ""));
  return attributes
    .filter((attribute) => !isUntouched(attribute))
    .map(({ id: known, names, kind, choices }) => {
      const id = known || freeId(names.en, "attribute", taken);
      taken.add(id);
      return { id, names: trimmed(names), kind, choices: kind === "choice" ? cleanChoices(choices) : [] };
    });
}

/** True for one that was added and then nothing typed: it is not stored, and so lacks nothing. */
function isUntouched({ id, names, choices }: LabelAttribute): boolean {
  return [id, ...Object.values(names), ...choices].every((text) => text.trim() === "");
}

function cleanChoices(choices: readonly string[]): readonly string[] {
  return [...new Set(choices.map((choice) => choice.trim()).filter((choice) => choice !== ""))];
}

/** An id made of an English name, with a number where it is taken; of `fallback` where the name has no letter. */
function freeId(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const stem =
    words
      .join("-")
      .replace(/^[^a-z]+/, "")
      .slice(0, 50) || fallback;
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
