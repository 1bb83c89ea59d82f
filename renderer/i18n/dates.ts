import type { Language } from "../../core/errors";
import { currentLanguage } from "./i18n";

const time = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
const dateAndTime = { year: "numeric", month: "numeric", day: "numeric", ...time } as const;

/** A moment's day and time where the user is, in the language shown. Takes ISO 8601. */
export const dayAndTime = formatter(dateAndTime);

/** A moment's time of day where the user is, in the language shown. Takes ISO 8601. */
export const timeOfDay = formatter(time);

/** A moment's day where the user is, with the day of the week, in the language shown. Takes ISO 8601. */
export const day = formatter({ weekday: "long", year: "numeric", month: "long", day: "numeric" });

/** One format a language: making one takes half a millisecond, as `toLocaleString` does at each call. */
function formatter(parts: Intl.DateTimeFormatOptions): (iso: string) => string {
  const made = new Map<Language, Intl.DateTimeFormat>();
  return (iso) => {
    const language = currentLanguage();
    const format = made.get(language) ?? new Intl.DateTimeFormat(language, parts);
    made.set(language, format);
    return format.format(new Date(iso));
  };
}
