import { dayAndTime, timeOfDay } from "../i18n/dates";

/** When something was kept or deleted: its time for today, its day too for before. @param iso - ISO 8601. */
export function momentText(iso: string, now = new Date()): string {
  const isToday = new Date(iso).toDateString() === now.toDateString();
  return isToday ? timeOfDay(iso) : dayAndTime(iso);
}
