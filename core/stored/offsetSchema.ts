import { z } from "zod";
import { utf16 } from "../text/offsets";

/** An offset as files and requests hold it: a whole number of UTF-16 code units, zero or more. */
export const utf16OffsetSchema = z.int().nonnegative().transform(utf16);
