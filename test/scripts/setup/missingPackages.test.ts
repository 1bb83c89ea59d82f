import { describe, expect, it } from "vitest";
import { missingLibraries, missingPackages } from "../../../scripts/setup/missingPackages.mjs";
import { howToInstall } from "../../../scripts/setup/systemLibraries.mjs";

const LDD = `\tlinux-vdso.so.1 (0x00007ffd0b5f2000)
\tlibffmpeg.so => /cache/electron/libffmpeg.so (0x00007f1)
\tlibgbm.so.1 => not found
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibasound.so.2 => not found
\tlibgbm.so.1 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f2)
`;
const COMPLETE = {
  lddOutput: "",
  hasDisplay: true,
  hasXvfb: true,
  hasFontconfig: true,
  hasChineseFont: true,
};

describe("missingLibraries", () => {
  it("names each library ldd did not find once", () => {
    expect(missingLibraries(LDD)).toEqual(["libgbm.so.1", "libnss3.so", "libnssutil3.so", "libasound.so.2"]);
  });
});

describe("missingPackages", () => {
  const cases: [string, Partial<typeof COMPLETE>, string[]][] = [
    ["nothing on a complete machine", {}, []],
    ["one package for two libraries of it", { lddOutput: LDD }, ["libgbm1", "libnss3", "libasound2"]],
    ["Xvfb without a display", { hasDisplay: false, hasXvfb: false }, ["xvfb"]],
    ["no Xvfb with a display", { hasXvfb: false }, []],
    ["a Chinese font", { hasChineseFont: false }, ["fonts-noto-cjk"]],
    ["fontconfig with it", { hasFontconfig: false, hasChineseFont: false }, ["fontconfig", "fonts-noto-cjk"]],
  ];
  it.each(cases)("asks for %s", (_title, machine, packages) => {
    expect(missingPackages({ ...COMPLETE, ...machine })).toEqual({ packages, unknown: [] });
  });

  it("tells libraries no package is known for apart", () => {
    const lddOutput = "\tlibgbm.so.1 => not found\n\tlibnew.so.9 => not found\n";
    expect(missingPackages({ ...COMPLETE, lddOutput })).toEqual({
      packages: ["libgbm1"],
      unknown: ["libnew.so.9"],
    });
  });
});

describe("howToInstall", () => {
  it("is one line with the whole command", () => {
    expect(howToInstall(["libgbm1", "xvfb"])).toBe(
      "System packages are missing; run: sudo apt-get update && sudo apt-get install -y --no-install-recommends libgbm1 xvfb",
    );
  });
});
