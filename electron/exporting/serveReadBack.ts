import type { MessagePort } from "node:worker_threads";
import { Following } from "../storage/exporting/Following";
import type { FromReadBack, ReadBackData, ToReadBack } from "./protocol";

/** Reads a corpus back while a port is sent how far it is written, and sends what came of it. */
export async function serveReadBack(port: MessagePort, { followed }: ReadBackData): Promise<void> {
  const following = new Following(followed);
  const send = (message: FromReadBack) => port.postMessage(message);
  port.on("message", ({ size, expected, isWhole }: ToReadBack) => following.written(size, expected, isWhole));
  const problem = await following.run((documents) => send({ kind: "read", documents }));
  send({ kind: "answer", problem });
}
