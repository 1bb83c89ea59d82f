import { failure } from "../../core/errors";
import { err, type Result } from "../../core/result";
import { type ParsedRequest, type Responses, requests } from "../ipc/contract";
import type { Method } from "../ipc/methods";
import { isWithinSize } from "./payloadSize";

/** What answers each method, once its request has been checked. */
export type Handlers = {
  readonly [M in Method]: (request: ParsedRequest<M>) => Promise<Result<Responses[M]>>;
};

/** Takes note of what went wrong inside the program. Never given a document's text. */
export type ReportBug = (method: Method, error: unknown) => void;

/**
 * Answers one call of the page: bounds its size, checks its form, hands it on. What a handler throws
 * becomes the failure `internal`.
 */
export async function answer<M extends Method>(
  handlers: Handlers,
  method: M,
  payload: unknown,
  report: ReportBug,
): Promise<Result<Responses[M]>> {
  if (!isWithinSize(payload)) return refuse("the request is too large");
  const parsed = requests[method].safeParse(payload);
  if (!parsed.success) return refuse(`the request of ${method} is not in the agreed form`);
  try {
    return await handlers[method](parsed.data as ParsedRequest<M>);
  } catch (error) {
    report(method, error);
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** A refusal says no more than that: the page that sends such a request is not ours. */
export function refuse(reason: string): Result<never> {
  return err(failure("internal", { reason }));
}
