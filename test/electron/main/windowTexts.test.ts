import { describe, expect, it } from "vitest";
import { dialogLanguage, windowTexts } from "../../../electron/main/windowTexts";

describe("the main process's own words", () => {
  it.each(Object.entries(windowTexts))("%s is in both languages", (_, { en, "zh-CN": chinese }) => {
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect(chinese).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ["en", "zh-CN", "en"],
    ["zh-CN", "en-US", "zh-CN"],
    ["system", "zh-TW", "zh-CN"],
    ["system", "de", "en"],
  ] as const)("are chosen by the settings (%s), else by the system (%s): %s", (chosen, locale, language) => {
    expect(dialogLanguage(chosen, locale)).toBe(language);
  });
});
