import fs from "node:fs";
import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = path.resolve(import.meta.dirname, "..");
const at = (...parts: string[]) => path.join(root, ...parts);

// The oldest runtime we run on is Electron 33: Node 20.18 and Chrome 130.
// Without these, electron-vite takes the newest syntax the declared Electron knows.
const NODE = "node20.18";
const CHROME = "chrome130";

/** PDFs that name their characters by an old table are read with Adobe's tables, which are files of their own. */
const characterMaps = {
  name: "character-maps",
  writeBundle: () =>
    fs.cpSync(at("node_modules/pdfjs-dist/cmaps"), at("out/main/cmaps"), { recursive: true }),
};

export default defineConfig({
  main: {
    plugins: [characterMaps],
    // Its build for Node declares a `require` of its own, as electron-vite does in each chunk.
    resolve: { alias: { fflate: "fflate/browser" } },
    // Everything is bundled: the package then holds a few files instead of node_modules.
    build: {
      target: NODE,
      outDir: at("out/main"),
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        // A worker is a script of its own: a thread is started from a file.
        input: {
          main: at("electron/main/main.ts"),
          exportWorker: at("electron/exporting/worker.ts"),
          searchWorker: at("electron/search/worker.ts"),
          agreementWorker: at("electron/agreement/worker.ts"),
          reviewWorker: at("electron/review/worker.ts"),
          findingsWorker: at("electron/findings/worker.ts"),
          suggestWorker: at("electron/suggest/worker.ts"),
          inboxWorker: at("electron/inbox/worker.ts"),
          watchWorker: at("electron/watch/worker.ts"),
          importWorker: at("electron/importing/worker.ts"),
          layerImportWorker: at("electron/layerImport/worker.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    // A sandboxed preload cannot import: one CommonJS file.
    build: {
      target: NODE,
      outDir: at("out/preload"),
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at("electron/preload/preload.ts") },
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: at("renderer"),
    plugins: [react()],
    build: {
      target: CHROME,
      outDir: at("out/renderer"),
      minify: true,
      // The content security policy allows no inline script and no font or style from data: URLs.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: at("renderer/index.html") },
    },
  },
});
