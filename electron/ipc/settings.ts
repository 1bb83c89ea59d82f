import { z } from "zod";
import { LONGEST_REMEMBERED, MOST_REMEMBERED } from "../../core/formats/importing/rememberedBounds";
import {
  defaultReading,
  type ReadingSettings,
  readingFonts,
  readingRanges,
} from "../../core/model/ReadingSettings";
import { annotatorIdSchema } from "../../core/stored/layerFile";
import { exportPresetSchema } from "./exporting";

/** Keys pressed together, as the window's commands name them: `code` is a `KeyboardEvent.code`. */
const keyChordSchema = z.strictObject({
  code: z.string().min(1).max(40),
  control: z.boolean().exactOptional(),
  shift: z.boolean().exactOptional(),
  alt: z.boolean().exactOptional(),
});

const within = ({ min, max }: { readonly min: number; readonly max: number }) => z.number().min(min).max(max);

const readingSchema = z.strictObject({
  textSize: within(readingRanges.textSize),
  lineLength: within(readingRanges.lineLength),
  lineHeight: within(readingRanges.lineHeight),
  font: z.enum(readingFonts),
}) satisfies z.ZodType<ReadingSettings>;

/** What is remembered about this user on this machine, outside the workspace. */
export const settingsSchema = z.strictObject({
  /** Null before the first run's question has been answered. */
  annotator: annotatorIdSchema.nullable(),
  theme: z.enum(["system", "light", "dark"]),
  contrast: z.enum(["system", "standard", "high"]),
  language: z.enum(["system", "zh-CN", "en"]),
  /** How the text is set. */
  reading: readingSchema,
  /**
   * The keys the user has chosen, by the command's id; an empty list takes all keys from a command. Ids that
   * the window does not know are kept: they are commands of another version.
   */
  keys: z.record(z.string().max(100), z.array(keyChordSchema).max(8).readonly()).readonly(),
  /** What was done from the palette, the latest first. */
  recentCommands: z.array(z.string().max(300)).max(20).readonly(),
  /** Ways to export that the user has named, by name. */
  exportPresets: z.array(exportPresetSchema).max(100).readonly(),
  /** True to show what is suggested. */
  suggestions: z.boolean(),
  /** From which score suggestions are shown, from 0 to 1; null for what is measured of each label. */
  suggestionCut: z.number().min(0).max(1).nullable(),
  /** Widths of the left and right panel in per cent of the window. */
  panels: z.strictObject({ left: z.number().min(0).max(100), right: z.number().min(0).max(100) }),
  /** What labels of other tools' files were made at the last import, by id; null for those that were left out. */
  importLabels: z
    .record(z.string().max(LONGEST_REMEMBERED), z.string().max(200).nullable())
    .refine((labels) => Object.keys(labels).length <= MOST_REMEMBERED, "too many labels")
    .readonly(),
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
  contrast: "system",
  language: "system",
  reading: defaultReading,
  keys: {},
  recentCommands: [],
  exportPresets: [],
  suggestions: true,
  suggestionCut: null,
  panels: { left: 17.5, right: 24 },
  importLabels: {},
  lastDocument: null,
};
