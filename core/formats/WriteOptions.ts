import { failure } from "../errors";
import { err, ok, type Result } from "../result";

/**
 * What becomes of overlapping annotations in a format that cannot hold them in one file: of two the longer or the
 * shorter stays, or each label gets a file of its own, where only those of one label can still collide.
 */
export const flattenings = ["outermost", "innermost", "one-file-a-label"] as const;

/** One of {@link flattenings}. */
export type Flattening = (typeof flattenings)[number];

/** The text as its bytes decode, or as it reads: one paragraph a line. */
export const textForms = ["raw", "reflowed"] as const;

/** One of {@link textForms}. */
export type TextForm = (typeof textForms)[number];

/** A choice that one format offers beyond those of all, such as CoNLL's tagging scheme. */
export interface FormatOption {
  /** What the command line calls it. */
  readonly id: string;
  /** Their ids; the first is taken when nothing is said. */
  readonly choices: readonly [string, ...string[]];
}

/** How a corpus is to be written. */
export interface WriteOptions {
  readonly flattening: Flattening;
  readonly text: TextForm;
  /** What was chosen of the format's own options, by option id; see {@link choiceOf}. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What holds where nothing is said. */
export const defaultWriteOptions: WriteOptions = { flattening: "outermost", text: "raw", choices: {} };

/** What was chosen of an option, its first choice where nothing was said. */
export function choiceOf({ choices }: WriteOptions, option: FormatOption): string {
  return (Object.hasOwn(choices, option.id) && choices[option.id]) || option.choices[0];
}

/** Checks choices against the options of a format. Fails with `option-unknown` and `choice-unknown`. */
export function checkChoices(
  options: readonly FormatOption[],
  choices: Readonly<Record<string, string>>,
): Result<null> {
  for (const [id, choice] of Object.entries(choices)) {
    const option = options.find((each) => each.id === id);
    if (!option)
      return err(failure("option-unknown", { option: id, known: listed(options.map((o) => o.id)) }));
    if (!option.choices.includes(choice))
      return err(failure("choice-unknown", { option: id, choice, known: listed(option.choices) }));
  }
  return ok(null);
}

const listed = (ids: readonly string[]) => ids.join(", ") || "—";
