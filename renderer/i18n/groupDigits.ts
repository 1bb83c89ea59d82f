import type { Language } from "../../core/errors";
import { currentLanguage } from "./i18n";

/** One format a language, as making one takes long. */
const made = new Map<Language, Intl.NumberFormat>();

/** A number with its digits in groups, as the language shown writes it; for one that stands in no text of its own. */
export function groupDigits(count: number): string {
  const language = currentLanguage();
  const format = made.get(language) ?? new Intl.NumberFormat(language);
  made.set(language, format);
  return format.format(count);
}
