import path from "node:path";
import { isInside } from "../storage/WorkspaceFolder";

/** The file of the built page that an `app://bundle/…` address means; null for anything else. */
export function bundleFile(folder: string, address: string): string | null {
  const { protocol, host, pathname } = new URL(address);
  if (protocol !== "app:" || host !== "bundle") return null;
  const place = decode(pathname === "/" ? "/index.html" : pathname);
  if (place === null || place.includes("\0")) return null;
  const file = path.join(folder, place);
  return isInside(folder, file) ? file : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A "%" that begins no escape: no file of ours is called so.
    return null;
  }
}
