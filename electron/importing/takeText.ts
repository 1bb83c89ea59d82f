import { decodeText } from "../../core/encoding/decodeText";
import { detectEncoding } from "../../core/encoding/detectEncoding";
import { type Failure, failure } from "../../core/errors";
import { DoctypeError, DocxError, docxText } from "../../core/importing/docxText";
import { encodingNamedIn, HtmlError, htmlText } from "../../core/importing/htmlText";
import { ZipError } from "../../core/importing/zipDirectory";
import { err, ok, type Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
import { DOCUMENT_LIMIT, documentTooLarge, notInEncoding } from "../storage/readSourceFile";
import { PdfError, pdfText } from "./pdfText";
import type { FoundFile, TakenText } from "./TextSource";

/** A file, with the encoding somebody chose for it; null when nobody has. */
export interface Chosen {
  readonly file: Pick<FoundFile, "name" | "kind">;
  readonly encoding: TextEncoding | null;
}

/**
 * The text in a file's bytes. Plain text is checked to be readable, and stays as it is; of the others the text
 * is extracted, in UTF-8. Fails with `import-…` and `document-…`.
 */
export async function takeText(bytes: Uint8Array, { file, encoding }: Chosen): Promise<Result<TakenText>> {
  if (bytes.length === 0) return err(failure("import-nothing", { name: file.name }));
  if (file.kind === "text") return takePlain(bytes, file.name, encoding);
  const text = await extracted(bytes, { file, encoding });
  if (!text.ok) return text;
  const taken = { bytes: new TextEncoder().encode(text.value), encoding: "utf-8", original: bytes } as const;
  if (taken.bytes.length > DOCUMENT_LIMIT) return err(documentTooLarge(file.name, taken.bytes.length));
  return text.value.trim() === "" ? err(emptyFailure(file)) : ok(taken);
}

/** Not all text that a file holds is good: what UTF-8 cannot carry, a lone surrogate, becomes U+FFFD here. */
async function extracted(bytes: Uint8Array, { file, encoding }: Chosen): Promise<Result<string>> {
  try {
    if (file.kind === "pdf") return ok(await pdfText(bytes));
    if (file.kind === "docx") return ok(docxText(bytes));
    return takePage(bytes, file.name, encoding);
  } catch (error) {
    return err(damage(file.name, error));
  }
}

function takePage(bytes: Uint8Array, name: string, encoding: TextEncoding | null): Result<string> {
  const html = decodeChosen(bytes, name, encoding ?? encodingNamedIn(bytes));
  return html.ok ? ok(htmlText(html.value.text)) : html;
}

function takePlain(bytes: Uint8Array, name: string, encoding: TextEncoding | null): Result<TakenText> {
  if (bytes.length > DOCUMENT_LIMIT) return err(documentTooLarge(name, bytes.length));
  const read = decodeChosen(bytes, name, encoding);
  return read.ok ? ok({ bytes, encoding: read.value.encoding, original: null }) : read;
}

function decodeChosen(
  bytes: Uint8Array,
  name: string,
  chosen: TextEncoding | null,
): Result<{ text: string; encoding: TextEncoding }> {
  const encoding = chosen ?? detectEncoding(bytes)[0]?.encoding ?? "utf-8";
  const text = decodeText(bytes, encoding);
  if (text.ok) return ok({ text: text.value, encoding });
  if (chosen) return err(notInEncoding(name, encoding, text.error));
  return err(failure("import-unsure", { name, encoding: encoding.toUpperCase(), byte: text.error }));
}

function emptyFailure({ name, kind }: Chosen["file"]): Failure {
  return kind === "pdf" ? failure("import-no-text-layer", { name }) : failure("import-nothing", { name });
}

/** What readers throw of a file that is broken; anything else is a bug of ours, and thrown on. */
export function damage(name: string, error: unknown): Failure {
  if (error instanceof DoctypeError) return failure("import-declares-entities", { name });
  const isKnown = [DocxError, ZipError, PdfError, HtmlError].some((kind) => error instanceof kind);
  if (!isKnown || !(error instanceof Error)) throw error;
  return failure("import-damaged", { name, reason: reasons[error.message] ?? error.message });
}

/** The readers' words, for people. */
const reasons: Readonly<Record<string, { readonly en: string; readonly "zh-CN": string }>> = {
  "cut off": { en: "it is cut off or is no archive", "zh-CN": "文件不完整，或不是压缩包" },
  checksum: { en: "its checksum does not fit", "zh-CN": "校验和不符" },
  encrypted: { en: "it is encrypted", "zh-CN": "文件已加密" },
  password: { en: "it asks for a password", "zh-CN": "需要密码" },
  structure: { en: "it has no readable structure", "zh-CN": "结构无法识别" },
  "too many files": { en: "it holds too many files", "zh-CN": "包含的文件过多" },
  "unpacks to far more than it is": { en: "it unpacks to far more than it is", "zh-CN": "解压后体积异常" },
  "an unknown way of packing": { en: "it is packed in an unknown way", "zh-CN": "压缩方式未知" },
  "a name that cannot be read": { en: "a name in it cannot be read", "zh-CN": "其中有无法识别的文件名" },
  "nested too deeply": { en: "its elements nest too deeply", "zh-CN": "元素嵌套过深" },
  "no document in it": { en: "there is no document in it", "zh-CN": "其中没有文档内容" },
};
