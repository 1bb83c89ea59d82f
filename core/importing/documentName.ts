import { type DocumentId, parseDocumentId } from "../model/ids";

/** In code points: with four bytes each, and a number behind, it stays within what a file name may have. */
const LONGEST_NAME = 48;

/** What a text is called whose file's name holds nothing that a name may be made of. */
const NAMELESS = "text";

/**
 * A document's id made from a file's name: its ending gone, what cannot stand in a file name everywhere
 * replaced by `_`, and made unlike the ids that are there by a number. Letters that differ in case alone are
 * the same on some systems, so they are here.
 *
 * @param isTaken - Asked with ids in lower case.
 */
export function documentNameFor(fileName: string, isTaken: (id: string) => boolean): DocumentId {
  const stem = stemOf(fileName);
  for (let number = 1; ; number++) {
    const parsed = parseDocumentId(number === 1 ? stem : `${stem}-${number}`);
    // A stem that is no id, as Windows keeps it for a device, becomes one with a number.
    if (parsed.ok && !isTaken(parsed.value.toLowerCase())) return parsed.value;
  }
}

function stemOf(fileName: string): string {
  const bare = fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
  const safe = bare.normalize("NFC").replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]/gu, "_");
  const short = [...safe].slice(0, LONGEST_NAME).join("");
  const trimmed = short.replace(/^[.\s]+|[.\s]+$/g, "");
  if (trimmed === "") return NAMELESS;
  // `con.2023-2` would still be a device: the name before the first dot decides.
  return parseDocumentId(trimmed).ok ? trimmed : `_${trimmed}`;
}
