import fs from "node:fs";
import path from "node:path";
import { ensureElectron } from "./electron-runtime.mjs";
import { FUSES } from "./packaging/fuses.mjs";

// The runtime found here is one for this Linux; for Windows and macOS electron-builder fetches its own.
const runtime = process.platform === "linux" ? await ensureElectron() : undefined;
const icon = "scripts/build-resources/icons/512x512.png";

/** @type {import("electron-builder").Configuration} */
const configuration = {
  appId: "app.annotation-workbench",
  productName: "Annotation Workbench",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in.
  artifactName: "${name}-${version}-${os}-${arch}.${ext}",
  directories: { output: "release", buildResources: "scripts/build-resources" },
  ...(runtime && { electronDist: runtime.dist, electronVersion: runtime.version }),
  // A .deb must name a home page, and there is none yet; a "homepage" in package.json ends this line.
  extraMetadata: { homepage: "https://annotation-workbench.invalid/" },
  electronLanguages: ["en-US", "zh-CN"],
  electronFuses: FUSES,
  // The build has bundled all it needs, so node_modules stays out.
  files: ["out/**", "package.json", "!out/sources.sha256", "!**/*.map", "!node_modules/**"],
  extraResources: [
    { from: "seeds", to: "seeds" },
    // Two readers' layers, for a workspace to try review and agreement on; nobody else's of this clone.
    { from: "annotations", to: "example", filter: ["*/annotator-a.json", "*/annotator-b.json"] },
  ],
  asar: true,
  npmRebuild: false,
  publish: null,
  afterPack: async ({ appOutDir, electronPlatformName }) => {
    if (electronPlatformName === "linux") removeRuntimeFiles(appOutDir);
  },
  linux: {
    target: ["dir", "deb", "tar.gz"],
    category: "Office",
    icon: "scripts/build-resources/icons",
    executableName: "annotation-workbench",
    synopsis: "Tag targets, policies and industries in Chinese policy texts",
    maintainer: "Annotation Workbench contributors <maintainers@annotation-workbench.invalid>",
  },
  deb: {
    depends: ["libgtk-3-0", "libnss3", "libasound2", "libgbm1", "xdg-utils"],
    recommends: ["fonts-noto-cjk"],
  },
  win: { target: ["nsis"], icon },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: { target: ["dmg"], icon, category: "public.app-category.productivity" },
};

export default configuration;

/**
 * Files that make a runtime usable for development and mean nothing in a package.
 *
 * @param {string} folder
 */
function removeRuntimeFiles(folder) {
  for (const name of ["version", "runtime-files.json", "resources/default_app.asar"])
    fs.rmSync(path.join(folder, name), { force: true });
}
