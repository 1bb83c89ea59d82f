/** Scheme and host that our page is served from; nothing else is. */
export const PAGE_ORIGIN = "app://bundle";

/** What is looked at in a frame that calls the main process. */
export interface CallingFrame {
  readonly origin: string;
  /** Null for the frame that fills the window. */
  readonly parent: object | null;
}

/** A call as the main process receives it. The frame is null when it has gone meanwhile. */
export interface FrameCall {
  readonly sender: object;
  readonly senderFrame: CallingFrame | null;
}

/**
 * True when a call comes from our page in our window. The sender alone would not do: a frame inside the
 * page has the same one.
 */
export function isFromOurPage({ sender, senderFrame }: FrameCall, ours: object | null): boolean {
  return (
    sender === ours &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.origin === PAGE_ORIGIN
  );
}
