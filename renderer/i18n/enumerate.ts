import { currentLanguage } from "./i18n";

/** Names as a sentence of the language shown lists them: `A, B, and C`, `A、B和C`. */
export function enumerate(names: Iterable<string>): string {
  return new Intl.ListFormat(currentLanguage(), { type: "conjunction" }).format(names);
}
