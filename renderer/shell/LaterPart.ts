import { useEffect, useState } from "react";
import { failure } from "../../core/errors";
import { notify } from "../state/announcements";

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
 *
 * Where it cannot be loaded, what needs it is given up: until then keys are kept from the window.
 */
export function useLaterPart<Part>(
  part: LaterPart<Part>,
  isNeeded: boolean,
  giveUp: () => void,
): Part | null {
  const [, setLoaded] = useState(part.loaded);
  useEffect(() => {
    const idle = requestIdleCallback(() => void part.load().then(setLoaded, tryWhenNeeded), {
      timeout: LONGEST_WAIT_MS,
    });
    return () => cancelIdleCallback(idle);
  }, [part]);
  useEffect(() => {
    if (!isNeeded || part.loaded) return;
    const refuse = () => {
      giveUp();
      notify(failure("part-not-loaded", {}));
    };
    void part.load().then(setLoaded, refuse);
  }, [part, isNeeded, giveUp]);
  useNoKeys(isNeeded && !part.loaded);
  return part.loaded;
}

/** Nothing has been asked for yet: whoever does asks once more, and is told. */
function tryWhenNeeded(): void {}

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
