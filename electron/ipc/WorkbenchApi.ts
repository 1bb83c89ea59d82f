import type { Result } from "../../core/result";
import type { Events, Request, Responses } from "./contract";
import type { EventName, Method } from "./methods";

/** What the page finds as `window.workbench`: one function a method, and a way to hear events. */
export type WorkbenchApi = {
  readonly [M in Exclude<Method, "offerDropped">]: undefined extends Request<M>
    ? () => Promise<Result<Responses[M]>>
    : (request: Request<M>) => Promise<Result<Responses[M]>>;
} & {
  /** Offers files that the user dropped for adding. The page has no paths, and hands over the files as they are. */
  readonly offerDropped: (files: readonly File[]) => Promise<Result<Responses["offerDropped"]>>;
  /** Calls the listener at each event; returns how to stop. */
  readonly on: <E extends EventName>(event: E, listener: (payload: Events[E]) => void) => () => void;
};
