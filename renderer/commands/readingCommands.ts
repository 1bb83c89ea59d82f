import { defaultReading } from "../../core/model/ReadingSettings";
import type { Command } from "../keys/Command";
import { changeReading, stepReading } from "../state/readingSettings";

/** How the text is set. */
export const readingCommands: readonly Command[] = [
  {
    id: "largerText",
    group: "view",
    keys: [
      { code: "Equal", control: true },
      { code: "Equal", control: true, shift: true },
      { code: "NumpadAdd", control: true },
    ],
    run: () => stepReading("textSize", 1),
  },
  {
    id: "smallerText",
    group: "view",
    keys: [
      { code: "Minus", control: true },
      { code: "NumpadSubtract", control: true },
    ],
    run: () => stepReading("textSize", -1),
  },
  { id: "longerLines", group: "view", keys: [], run: () => stepReading("lineLength", 1) },
  { id: "shorterLines", group: "view", keys: [], run: () => stepReading("lineLength", -1) },
  {
    id: "usualReading",
    group: "view",
    keys: [
      { code: "Digit0", control: true },
      { code: "Numpad0", control: true },
    ],
    run: () => changeReading(defaultReading),
  },
];
