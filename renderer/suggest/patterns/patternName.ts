import type { TFunction } from "i18next";
import type { SuggestionPattern } from "../../../core/model/ProjectSuggestions";
import { formOf } from "../../../core/suggest/patterns/expressionOf";

/** Words that a name quotes of a list. */
const QUOTED = 2;

/** What a pattern is called: an example of what it looks like, as it has no name of its own. */
export function patternName(t: TFunction<"window">, pattern: SuggestionPattern): string {
  const form = formOf(pattern);
  if (!form) return pattern.expression;
  switch (form.kind) {
    case "title":
      return "《…》";
    case "quotedName":
      return form.heads.length > 0 ? `“…”${some(form.heads)}` : "“…”";
    case "numbered":
      return form.isQuoted ? `“…8${some(form.counters)}”` : `8${some(form.counters)}`;
    case "quantity":
      return [some(form.before), `8${some(form.units)}`, some(form.after)].filter(Boolean).join(" ");
    case "words":
      return form.words.length > 0 ? some(form.words) : t("patterns.unfinished");
  }
}

function some(words: readonly string[]): string {
  return `${words.slice(0, QUOTED).join("/")}${words.length > QUOTED ? "…" : ""}`;
}
