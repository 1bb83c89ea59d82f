import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";
import { readBounded } from "../storage/readBounded";
import { isRunning, thisMachine } from "../storage/temporaryFile";

/** Who has which document open: advice for colleagues, kept only while the window is open. */
export interface PresenceNote {
  readonly annotator: AnnotatorId;
  readonly document: DocumentId;
  /** ISO 8601 in UTC, by the clock of the machine that wrote it. */
  readonly since: string;
  /** As `since`; written anew while the window is open. */
  readonly heartbeat: string;
}

const noteSchema = z.object({
  version: z.literal(1),
  annotator: annotatorIdSchema,
  document: documentIdSchema,
  since: z.iso.datetime(),
  heartbeat: z.iso.datetime(),
});

/** A note has few bytes; what has more is none. */
const NOTE_LIMIT = 10_000;

/** Names this run of the program among all that write into a workspace: `MACHINE-PID-RANDOM`, without a dot. */
export function newProgramId(): string {
  return `${thisMachine}-${process.pid}-${randomBytes(3).toString("hex")}`;
}

/** Whose note a file is, and of which program, by its name; null for another file. */
export function noteOwner(name: string): { readonly annotator: string; readonly program: string } | null {
  const [, annotator, program] = /^(.+)\.([^.]+)\.json$/.exec(name) ?? [];
  return annotator === undefined || program === undefined ? null : { annotator, program };
}

/** True when the program of this machine that a note names runs no more. */
export function hasEnded(program: string): boolean {
  const [machine, pid] = program.split("-");
  return machine === thisMachine && Number(pid) !== process.pid && !isRunning(Number(pid));
}

/** A note as it is stored. */
export function formatNote(note: PresenceNote): string {
  return `${JSON.stringify({ version: 1, ...note }, null, 2)}\n`;
}

/** Reads a note; null for what is none, also one that is half written: the next heartbeat writes it anew. */
export async function readNote(file: string): Promise<PresenceNote | null> {
  try {
    const read = await readBounded(file, NOTE_LIMIT);
    const parsed = read.kind === "read" ? noteSchema.safeParse(JSON.parse(read.bytes.toString())) : null;
    return parsed?.success ? parsed.data : null;
  } catch {
    // Gone meanwhile, or no JSON: nothing hangs on it.
    return null;
  }
}
