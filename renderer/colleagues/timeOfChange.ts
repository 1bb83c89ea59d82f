import type { Language } from "../../core/errors";

/** When a file was changed, as it is said now: the time for today, the day for before. @param iso - ISO 8601. */
export function timeOfChange(iso: string, now: Date, language: Language): string {
  const at = new Date(iso);
  const isToday = at.toDateString() === now.toDateString();
  if (isToday)
    return at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const isThisYear = at.getFullYear() === now.getFullYear();
  return at.toLocaleDateString(language, {
    month: "short",
    day: "numeric",
    ...(!isThisYear && { year: "numeric" }),
  });
}
