import { describe, expect, it } from "vitest";
import { hasGtkModule } from "../../../scripts/setup/inputMethod.mjs";
import { temporaryFolder, writeFiles } from "../temporaryFolder";

const MODULE = "gtk-3.0/3.0.0/immodules/im-ibus.so";

describe("hasGtkModule", () => {
  const cases: [string, Record<string, string>, boolean][] = [
    ["in the folder of an architecture", { [`x86_64-linux-gnu/${MODULE}`]: "" }, true],
    ["in the folder itself", { [MODULE]: "" }, true],
    [
      "nowhere, with another input method's",
      { "x86_64-linux-gnu/gtk-3.0/3.0.0/immodules/im-xim.so": "" },
      false,
    ],
  ];
  it.each(cases)("looks for the module %s", (_title, files, expected) => {
    const libraries = temporaryFolder();
    writeFiles(libraries, files);
    expect(hasGtkModule(libraries)).toBe(expected);
  });
});
