import { z } from "zod";
import { annotatorIdSchema } from "../../core/stored/layerFile";

/** What is remembered about this user on this machine, outside the workspace. */
export const settingsSchema = z.strictObject({
  /** Null before the first run's question has been answered. */
  annotator: annotatorIdSchema.nullable(),
  theme: z.enum(["system", "light", "dark"]),
  language: z.enum(["system", "zh-CN", "en"]),
  /** Widths of the left and right panel in per cent of the window. */
  panels: z.strictObject({ left: z.number().min(0).max(100), right: z.number().min(0).max(100) }),
  /** The document shown last, an id; opened again at the next start when it still exists. */
  lastDocument: z.string().nullable(),
});

/** The settings of this user on this machine. */
export type Settings = z.output<typeof settingsSchema>;

/** Some settings to change; the others stay. */
export const settingsChangeSchema = settingsSchema.partial();

/** The settings of a first run. */
export const defaultSettings: Settings = {
  annotator: null,
  theme: "system",
  language: "system",
  panels: { left: 17.5, right: 24 },
  lastDocument: null,
};
