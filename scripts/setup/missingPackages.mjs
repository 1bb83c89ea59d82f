// Debian's package for each shared library Electron is linked to.
// From `readelf -d` of Electron 33 and 45 and `apt-file search`, Debian 12.
/** @type {Record<string, string>} */
const PACKAGE_OF = {
  "libX11.so.6": "libx11-6",
  "libXcomposite.so.1": "libxcomposite1",
  "libXdamage.so.1": "libxdamage1",
  "libXext.so.6": "libxext6",
  "libXfixes.so.3": "libxfixes3",
  "libXrandr.so.2": "libxrandr2",
  "libasound.so.2": "libasound2",
  "libatk-1.0.so.0": "libatk1.0-0",
  "libatk-bridge-2.0.so.0": "libatk-bridge2.0-0",
  "libatspi.so.0": "libatspi2.0-0",
  "libcairo.so.2": "libcairo2",
  "libcups.so.2": "libcups2",
  "libdbus-1.so.3": "libdbus-1-3",
  "libdrm.so.2": "libdrm2",
  "libexpat.so.1": "libexpat1",
  "libgbm.so.1": "libgbm1",
  "libgcc_s.so.1": "libgcc-s1",
  "libgio-2.0.so.0": "libglib2.0-0",
  "libglib-2.0.so.0": "libglib2.0-0",
  "libgobject-2.0.so.0": "libglib2.0-0",
  "libgtk-3.so.0": "libgtk-3-0",
  "libnspr4.so": "libnspr4",
  "libnss3.so": "libnss3",
  "libnssutil3.so": "libnss3",
  "libpango-1.0.so.0": "libpango-1.0-0",
  "libsmime3.so": "libnss3",
  "libudev.so.1": "libudev1",
  "libxcb.so.1": "libxcb1",
  "libxkbcommon.so.0": "libxkbcommon0",
};

/**
 * The shared libraries `ldd` could not find.
 *
 * @param {string} lddOutput
 * @returns {string[]} file names such as "libgbm.so.1", each once
 */
export function missingLibraries(lddOutput) {
  const lines = lddOutput.matchAll(/^\s*(\S+) => not found/gm);
  return [...new Set([...lines].map((match) => match[1] ?? ""))];
}

/**
 * What this machine has, as far as Electron is concerned.
 *
 * @typedef {object} Machine
 * @property {string} lddOutput of the Electron executable
 * @property {boolean} hasDisplay an X or Wayland display is set
 * @property {boolean} hasXvfb
 * @property {boolean} hasFontconfig `fc-list` can be run
 * @property {boolean} hasChineseFont
 */

/**
 * The Debian packages that are missing, and the libraries we know no package for.
 *
 * @param {Machine} machine
 * @returns {{ packages: string[], unknown: string[] }}
 */
export function missingPackages(machine) {
  const libraries = missingLibraries(machine.lddOutput);
  const packages = libraries.flatMap((library) => PACKAGE_OF[library] ?? []);
  if (!machine.hasDisplay && !machine.hasXvfb) packages.push("xvfb");
  if (!machine.hasFontconfig) packages.push("fontconfig");
  if (!machine.hasChineseFont) packages.push("fonts-noto-cjk");
  return {
    packages: [...new Set(packages)],
    unknown: libraries.filter((library) => !(library in PACKAGE_OF)),
  };
}
