import { describe } from "vitest";
import { describeWindow } from "./harness/describeWindow";

describe("the window in English, light", () => {
  describeWindow({
    theme: "light",
    language: "en",
    foreign: /\p{Script=Han}/u,
    names: ["简体中文", "产业"],
  });
});
