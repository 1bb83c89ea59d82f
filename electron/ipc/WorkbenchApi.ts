import type { Result } from "../../core/result";
import type { Events, Request, Responses } from "./contract";
import type { EventName, Method } from "./methods";

/** Methods that are given what the user dropped: the page has no paths, and hands over the files as they are. */
export type DroppedMethod = "offerDropped" | "offerDroppedCorpus";

/** What the page finds as `window.workbench`: one function a method, and a way to hear events. */
export type WorkbenchApi = {
  readonly [M in Exclude<Method, DroppedMethod>]: undefined extends Request<M>
    ? () => Promise<Result<Responses[M]>>
    : (request: Request<M>) => Promise<Result<Responses[M]>>;
} & {
  readonly [M in DroppedMethod]: (files: readonly File[]) => Promise<Result<Responses[M]>>;
} & {
  /** Calls the listener at each event; returns how to stop. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
};
