import type { Failure } from "../../core/errors";
import type { RefusedImport } from "../../core/importing/ImportReport";
import type { Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { TextPreview } from "../ipc/importing";
import type { OwnBytes } from "./KnownTexts";
import type { FoundFile, TakenText } from "./TextSource";

/** What one path holds: itself, or what lies in it when it is an archive. */
export interface Listed {
  readonly files: readonly FoundFile[];
  readonly refused: readonly RefusedImport[];
}

/** How a file's text would read, with what tells its bytes from others'; null where they cannot be read. */
export interface Previewed {
  readonly preview: TextPreview;
  readonly own: OwnBytes | null;
}

/** A file as it was given, before it is known what it holds. */
export interface GivenFile {
  readonly path: string;
  readonly name: string;
  readonly folder: string;
}

/** Reads the files that texts are taken from: in this thread, or in one of its own. */
export interface TextReader {
  /** A file, or an archive's files. What cannot be read is among the refused. */
  list(given: GivenFile): Promise<Listed>;
  /** How a file's text would read. A file that cannot be read says so in its preview. */
  preview(file: FoundFile, encoding: TextEncoding | null): Promise<Previewed>;
  /** Fails with `import-…` and `document-…`. */
  take(file: FoundFile, encoding: TextEncoding | null): Promise<Result<TakenText>>;
}

/** One that can be made to give up. */
export interface StoppableReader extends TextReader {
  /** Ends what is being read now, which then fails. */
  stop(): void;
}

/** The preview of a file that no text can be taken from. */
export const failedPreview = (problem: Failure): TextPreview => ({
  encoding: "utf-8",
  guesses: [],
  beginning: "",
  doubts: [],
  problem,
});
