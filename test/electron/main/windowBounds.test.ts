import { expect, it } from "vitest";
import { placeWindow } from "../../../electron/main/windowBounds";

const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const usual = { width: 1440, height: 900 };
const window = { x: 100, y: 100, width: 1200, height: 800 };

it.each([
  ["where it was", window, window],
  ["on the second screen", { ...window, x: 2000 }, { ...window, x: 2000 }],
  ["partly off the screen, its title bar in reach", { ...window, x: -1000 }, { ...window, x: -1000 }],
  ["at the usual size at first", null, usual],
  ["anew when its screen has gone", { ...window, x: 5000 }, usual],
  ["anew when its title bar is above the screen", { ...window, y: -30 }, usual],
  ["anew when its title bar is below the screen", { ...window, y: 1060 }, usual],
  ["anew when too little of it is left to grasp", { ...window, x: -1150 }, usual],
  [
    "smaller when it is larger than the screen",
    { x: 0, y: 25, width: 4000, height: 3000 },
    { x: 0, y: 25, width: 1920, height: 1055 },
  ],
  [
    "no smaller than the layout fits",
    { ...window, width: 300, height: 200 },
    { ...window, width: 960, height: 600 },
  ],
])("the window is placed %s", (_, stored, placed) => {
  expect(placeWindow(stored, [screen, second])).toEqual(placed);
});
