// What the peer benchmark is given as PEER_EXTRA: our text view in both its ways to show a text.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const PAGE_TARGET = "chrome120";
const here = import.meta.dirname;

/** Builds the page into a folder of its own; as a classic script, since a page from a file may load no module. */
async function buildPage() {
  const folder = mkdtempSync(path.join(tmpdir(), "workbench-peer-"));
  const adapter = path.join(here, "adapter.ts");
  await build({
    configFile: false,
    logLevel: "error",
    root: here,
    build: {
      lib: { entry: adapter, formats: ["iife"], name: "peer", fileName: () => "adapter.js" },
      outDir: folder,
      target: PAGE_TARGET,
    },
  });
  const style = readdirSync(folder).find((name) => name.endsWith(".css"));
  const html = readFileSync(path.join(here, "index.html"), "utf8")
    .replace("</head>", `<link rel="stylesheet" href="./${style}" /></head>`)
    .replace("./adapter.ts", "./adapter.js");
  const page = path.join(folder, "index.html");
  writeFileSync(page, html);
  return pathToFileURL(page).href;
}

const page = await buildPage();

export default [
  { id: "workbench-reflowed", label: "Annotation Workbench, reflowed", url: `${page}?view=reflowed` },
  { id: "workbench-source", label: "Annotation Workbench, source lines", url: `${page}?view=source` },
];
