import { analysisFailures } from "./failures/analysisFailures";
import { annotationFailures } from "./failures/annotationFailures";
import { corpusFailures } from "./failures/corpusFailures";
import { searchFailures } from "./failures/searchFailures";
import { storageFailures } from "./failures/storageFailures";
import { textFailures } from "./failures/textFailures";

/** The languages every message exists in. */
export type Language = "zh-CN" | "en";

/**
 * Every expected failure: what happened and, where something can be done, what to do.
 * `{{name}}` is filled from the failure's parameters, in the window and on the command line alike.
 */
export const failureMessages = {
  ...textFailures,
  ...storageFailures,
  ...annotationFailures,
  ...corpusFailures,
  ...searchFailures,
  ...analysisFailures,
} as const;

/** Names one expected failure. */
export type FailureCode = keyof typeof failureMessages;

/** The names of the places in a message. */
export type ParameterNames<T extends string> = T extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never;

/** What fills a place in a message: the same in both languages, or what each of them has for it. */
export type FailureParameter = string | number | Readonly<Record<Language, string>>;

/** The values a failure's message is filled with. */
export type FailureParameters<C extends FailureCode> = Record<
  ParameterNames<(typeof failureMessages)[C]["en"]>,
  FailureParameter
>;

/** An expected failure: plain data, so that it can cross processes. */
export interface Failure {
  readonly code: FailureCode;
  readonly parameters: Readonly<Record<string, FailureParameter>>;
}

/** Makes a failure; the compiler demands exactly the parameters of its message. */
export function failure<C extends FailureCode>(code: C, parameters: FailureParameters<C>): Failure {
  return { code, parameters };
}

/**
 * The failure as one line in the given language. Parameters may come from any file, so what would break the
 * line or act on a terminal is shown as a sign (␊, ␛, �), and a long one loses its middle.
 */
export function describeFailure({ code, parameters }: Failure, language: Language = "en"): string {
  const template: string = failureMessages[code][language];
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    onOneLine(inLanguage(parameters[name], language)),
  );
}

function inLanguage(parameter: FailureParameter | undefined, language: Language): string {
  return typeof parameter === "object" ? parameter[language] : String(parameter ?? "?");
}

/** Longest parameter shown whole, in code points: room for a path, and for a quote that can still be recognised. */
const LONGEST_PARAMETER = 300;

function onOneLine(text: string): string {
  return withoutMiddle(text).replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, signFor);
}

function withoutMiddle(text: string): string {
  const points = [...text];
  if (points.length <= LONGEST_PARAMETER) return text;
  const half = LONGEST_PARAMETER / 2;
  return [...points.slice(0, half), "…", ...points.slice(-half)].join("");
}

/** @see Unicode Standard, block Control Pictures: U+2400 + the control's number. */
function signFor(control: string): string {
  const point = control.codePointAt(0) as number;
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  return point === 0x7f ? "␡" : "\ufffd";
}
