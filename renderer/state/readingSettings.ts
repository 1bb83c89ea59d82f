import { defaultReading, type ReadingSettings, readingRanges } from "../../core/model/ReadingSettings";
import { changeSettings } from "./settings";
import { useWorkspace } from "./workspaceStore";

/** What of the reading settings is a size. */
export type ReadingSize = keyof typeof readingRanges;

/** Sets the text in another way, now and from now on. */
export function changeReading(change: Partial<ReadingSettings>): void {
  showReading(change);
  void changeSettings({ reading: currentReading() });
}

/** Sets the text in another way without keeping it yet, as while a slider is being dragged. */
export function showReading(change: Partial<ReadingSettings>): void {
  const reading = { ...currentReading(), ...change };
  useWorkspace.setState(({ info }) => ({
    info: info && { ...info, settings: { ...info.settings, reading } },
  }));
}

/** Makes a size larger (1) or smaller (-1) by some of its steps, as far as it goes. */
export function stepReading(size: ReadingSize, steps: number): void {
  const { min, max, step } = readingRanges[size];
  const wanted = currentReading()[size] + steps * step;
  changeReading({ [size]: Math.min(max, Math.max(min, round(wanted))) });
}

/** How the text is set now. */
export function currentReading(): ReadingSettings {
  return useWorkspace.getState().info?.settings.reading ?? defaultReading;
}

/** Steps of a twentieth do not add up exactly in binary fractions. */
const round = (value: number) => Math.round(value * 100) / 100;
