import { type Failure, failure } from "../../core/errors";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { FilePreview, ImportOffer } from "../../electron/ipc/importing";
import { client } from "../workbenchClient";
import { type ImportState, useImport } from "./importStore";

/** More are forgotten, and read again when they come into view. */
const MOST_KEPT = 300;

let wanted: readonly number[] = [];
let isReading = false;

/** Has the files in view looked at, in this order, in place of those that were in view before. */
export function wantPreviews(ids: readonly number[]): void {
  wanted = ids;
  void readWanted();
}

/** Has a file previewed before the others. */
export function selectFile(id: number): void {
  useImport.setState({ selected: id });
  void readWanted();
}

/** Chooses the encoding of a file. One that was refused can then be added after all. */
export function chooseEncoding(id: number, encoding: TextEncoding): void {
  useImport.setState(({ encodings, outcomes }) => {
    const others = new Map(outcomes);
    if (others.get(id)?.kind === "refused") others.delete(id);
    return { encodings: new Map(encodings).set(id, encoding), outcomes: others };
  });
  void readWanted();
}

/** One after the other, as the storage reads them so. */
async function readWanted(): Promise<void> {
  if (isReading) return;
  isReading = true;
  for (let next = nextToRead(); next !== null; next = nextToRead()) await read(next);
  isReading = false;
}

interface ToRead {
  readonly offer: ImportOffer;
  readonly id: number;
  readonly asked: TextEncoding | null;
}

/** Nothing while files are added: what is read then is only in the way. */
function nextToRead(): ToRead | null {
  const state = useImport.getState();
  const { offer, selected, busy } = state;
  if (!offer || busy === "adding") return null;
  const inOrder = selected === null ? wanted : [selected, ...wanted];
  const id = inOrder.find((each) => offer.files[each] && !isSeen(state, each));
  return id === undefined ? null : { offer, id, asked: askedFor(state, id) };
}

const askedFor = ({ encodings }: ImportState, id: number) => encodings.get(id) ?? null;
const isSeen = (state: ImportState, id: number) => state.seen.get(id)?.asked === askedFor(state, id);

async function read({ offer, id, asked }: ToRead): Promise<void> {
  const answer = await client.previewImport({ ticket: offer.ticket, id, encoding: asked }).catch(unheard);
  if (useImport.getState().offer !== offer) return;
  const preview = answer.ok ? answer.value : unreadable(answer.error);
  useImport.setState(({ seen }) => ({
    seen: new Map([...seen, [id, { preview, asked }] as const].slice(-MOST_KEPT)),
  }));
}

/** A call that cannot be made at all must not end the looking for good. */
const unheard = (error: unknown) => ({
  ok: false as const,
  error: failure("internal", { reason: String(error) }),
});

const unreadable = (problem: Failure): FilePreview => ({
  encoding: "utf-8",
  guesses: [],
  beginning: "",
  doubts: [],
  problem,
  known: null,
});
