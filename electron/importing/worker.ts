// The thread that reads the files texts are taken from. All it does is pass calls to the reader.
import { parentPort } from "node:worker_threads";
import { DirectReader } from "./DirectReader";
import type { ReaderAnswer, ReaderCall } from "./ReaderThread";

const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

const reader = new DirectReader();

async function answer({ id, method, given }: ReaderCall): Promise<ReaderAnswer> {
  try {
    const call = reader[method].bind(reader) as (...all: readonly unknown[]) => Promise<unknown>;
    return { id, answer: await call(...given) };
  } catch (error) {
    return { id, bug: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: an archive stays open for the next of its files.
let lastInTurn: Promise<unknown> = Promise.resolve();
port.on("message", (call: ReaderCall) => {
  lastInTurn = lastInTurn.then(async () => port.postMessage(await answer(call)));
});
