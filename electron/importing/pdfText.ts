import { readFile } from "node:fs/promises";
import path from "node:path";
import type { TextItem } from "pdfjs-dist/types/src/display/api";
import { type PageRun, pageText } from "../../core/importing/pageText";
import { characterMaps } from "./characterMaps";

/** The most pages that are read. */
const MOST_PAGES = 5000;

/** A file that is no whole PDF. */
export class PdfError extends Error {}

/**
 * The text layer of a PDF, in reading order as {@link pageText} finds it, an empty line between pages; empty
 * when its pages are pictures. Nothing in it is run, and nothing is loaded from elsewhere.
 *
 * @throws {@link PdfError}, in words for a person.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await openLibrary();
  const task = getDocument({
    // A copy: the library takes what it is given away.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    cMapUrl: "cmaps/",
    cMapPacked: true,
    BinaryDataFactory: CharacterMapReader,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) throw new PdfError(`${document.numPages} pages`);
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(await textOfPage(await document.getPage(number)));
    return pages.filter((page) => page !== "").join("\n");
  } catch (error) {
    throw error instanceof PdfError ? error : new PdfError(reasonIn(error));
  } finally {
    await task.destroy();
  }
}

/** The library's own words are for programmers; its names of errors tell what is wrong. */
function reasonIn(error: unknown): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") return "password";
  return name === "InvalidPDFException" ? "structure" : name;
}

interface Page {
  getTextContent(options: { disableNormalization: boolean }): Promise<{ items: readonly object[] }>;
  cleanup(): boolean;
}

async function textOfPage(page: Page): Promise<string> {
  // Normalised, the library would turn compatibility characters of the text into others.
  const { items } = await page.getTextContent({ disableNormalization: true });
  page.cleanup();
  return pageText(items.flatMap((item) => ("str" in item ? [runOf(item as TextItem)] : [])));
}

function runOf({ str, transform, width, height }: TextItem): PageRun {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform as number[];
  return { text: str, x, y, width, size: height || Math.hypot(c, d) };
}

/** Gives the library its tables of the characters of old fonts, from a folder of ours and from nowhere else. */
class CharacterMapReader {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== "cMapUrl" || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`No ${kind} ${filename}`);
    return new Uint8Array(await readFile(path.join(characterMaps(), filename)));
  }
}

let library: Promise<typeof import("pdfjs-dist")> | null = null;

function openLibrary() {
  library ??= loadLibrary();
  return library;
}

/**
 * The library draws as well, for which it wants a browser's classes when it is loaded; we only read, so a
 * stand-in does. The half that parses is given to it, or it would look for a file beside the bundle.
 */
async function loadLibrary() {
  const scope = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  scope.DOMMatrix ??= class {};
  // @ts-expect-error The package declares no types for this half.
  scope.pdfjsWorker ??= await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}
