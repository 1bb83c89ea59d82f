import i18next from "i18next";
import { beforeAll, expect, it } from "vitest";
import { enumerate } from "../../../renderer/i18n/enumerate";
import { startI18n } from "../../../renderer/i18n/i18n";

beforeAll(() => startI18n("en"));

it.each([
  ["en", ["annotator-a"], "annotator-a"],
  ["en", ["annotator-a", "annotator-b"], "annotator-a and annotator-b"],
  ["en", ["A", "B", "C"], "A, B, and C"],
  ["zh-CN", ["甲", "乙"], "甲和乙"],
  ["zh-CN", ["甲", "乙", "丙"], "甲、乙和丙"],
])(
  "names are listed as a sentence of the language shown lists them: %s %j",
  async (language, names, listed) => {
    await i18next.changeLanguage(language);
    expect(enumerate(names)).toBe(listed);
  },
);
