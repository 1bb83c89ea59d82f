import type { Failure } from "../../errors";
import type { Result } from "../../result";
import { type XmlListener, XmlReading } from "./readXml";

/**
 * Reads XML as it comes, as `readXml` does. Yields null after each piece, for what the listener has heard to be taken from
 * it, and a failure last.
 */
export async function* readXmlPieces(
  file: string,
  pieces: AsyncIterable<Result<string>>,
  listener: XmlListener,
): AsyncGenerator<Failure | null> {
  const reading = new XmlReading(file, listener);
  for await (const piece of pieces) {
    const failed = piece.ok ? reading.add(piece.value) : piece.error;
    yield failed;
    if (failed) return;
  }
  yield reading.end();
}
