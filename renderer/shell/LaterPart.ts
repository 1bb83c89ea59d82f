import { useEffect, useState } from "react";

/** The window is given this long to come to rest, in milliseconds. */
const LONGEST_WAIT_MS = 1000;

/** A part of the program that its start needs none of. */
export class LaterPart<Part> {
  /** Null until it is loaded. */
  loaded: Part | null = null;

  constructor(private readonly fetch: () => Promise<Part>) {}

  async load(): Promise<Part> {
    this.loaded ??= await this.fetch();
    return this.loaded;
  }
}

/**
 * The part once the window has come to rest or something needs it; null before. Not React.lazy, which shows
 * nothing for a moment even when the part is loaded: keys pressed then would be lost.
 */
export function useLaterPart<Part>(part: LaterPart<Part>, isNeeded: boolean): Part | null {
  const [, setLoaded] = useState(part.loaded);
  useEffect(() => {
    const idle = requestIdleCallback(() => void part.load().then(setLoaded), { timeout: LONGEST_WAIT_MS });
    return () => cancelIdleCallback(idle);
  }, [part]);
  useEffect(() => {
    if (isNeeded && !part.loaded) void part.load().then(setLoaded);
  }, [part, isNeeded]);
  useNoKeys(isNeeded && !part.loaded);
  return part.loaded;
}

/**
 * Keeps keys from what is on screen while what was asked for is on its way: they are meant for that, and would tag in
 * the text. Ends after painting, when what has come has taken the focus.
 */
function useNoKeys(isOnTheWay: boolean): void {
  useEffect(() => {
    if (!isOnTheWay) return;
    window.addEventListener("keydown", drop, { capture: true });
    return () => window.removeEventListener("keydown", drop, { capture: true });
  }, [isOnTheWay]);
}

function drop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
