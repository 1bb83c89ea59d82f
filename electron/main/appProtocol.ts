import { readFile } from "node:fs/promises";
import path from "node:path";
import { protocol } from "electron";
import { systemCode } from "../storage/systemError";
import { bundleFile } from "./bundleFile";

/** All that a build of the page holds. */
const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Nothing but our own files, no inline script or style, no frame, no form, no other host. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Makes `app:` a scheme like https, with an origin of its own. Before the program is ready. */
export function declareAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges }]);
}

/** Serves the built page from a folder as `app://bundle/`. Once the program is ready. */
export function serveApp(folder: string): void {
  protocol.handle("app", async ({ method, url }) => {
    const file = method === "GET" ? bundleFile(folder, url) : null;
    return file === null ? notFound() : respond(file);
  });
}

async function respond(file: string): Promise<Response> {
  try {
    return new Response(await readFile(file), { headers: headersFor(file) });
  } catch (error) {
    if (systemCode(error) !== null) return notFound();
    throw error;
  }
}

function headersFor(file: string): Record<string, string> {
  return {
    "Content-Type": contentTypes[path.extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
  };
}

const notFound = () => new Response(null, { status: 404 });
