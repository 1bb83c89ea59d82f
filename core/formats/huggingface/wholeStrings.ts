import type { ParquetParsers } from "hyparquet/src/index.js";
import { decodeText } from "../../encoding/decodeText";

/** Reads strings with the byte order mark that may begin one: hyparquet's own reading takes it off. */
export const parsers: Partial<ParquetParsers> = {
  stringFromBytes(bytes) {
    const text = decodeText(bytes, "utf-8");
    if (!text.ok) throw new Error(`no UTF-8 at byte ${text.error}`);
    return text.value;
  },
};
