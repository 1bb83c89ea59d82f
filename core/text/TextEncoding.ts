/** The encodings a source text can have. UTF-16 with its byte order named, as a text need not begin with a mark. */
export const textEncodings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "big5"] as const;

/** How a source text's bytes are to be read. GBK and GB2312 are part of GB18030. */
export type TextEncoding = (typeof textEncodings)[number];

/** What a project says of a text; it says nothing of one in UTF-8. */
export type DeclaredEncoding = Exclude<TextEncoding, "utf-8">;

/** The encodings that a project has to name. */
export const declaredEncodings = textEncodings.filter(
  (encoding): encoding is DeclaredEncoding => encoding !== "utf-8",
);
