import { describe } from "vitest";
import { formats } from "../../core/formats/registry";
import { layerImport } from "../../renderer/i18n/texts/layerImport";
import { describeWindow } from "./harness/describeWindow";

describe("the window in Chinese, dark", () => {
  describeWindow({
    theme: "dark",
    language: "zh-CN",
    foreign: /[a-z]{2,}/i,
    names: [
      layerImport.zhCN.knownFormats,
      "English",
      "Electron",
      // The longest first: one name may begin another.
      ...formats.map(({ name }) => name).sort((a, b) => b.length - a.length),
      "brat",
      "annotator-a",
      "annotator-b",
    ],
  });
});
