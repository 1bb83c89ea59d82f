import type { Command, CommandId } from "../keys/Command";
import { toggleScope } from "../review/choosing";
import { nextAnnotator, nextKind, nextLabel, nextOrder, nextState, nextSureness } from "../review/cycling";
import { toggleLanes } from "../review/mode";
import { isReviewing } from "../state/reviewMode";

const command = (id: CommandId, code: string, run: () => void): Command => ({
  ...{ id, group: "review", keys: [{ code }], run, isAvailable: isReviewing },
});

/** What narrows and sorts the queue of a review, each key going on to the next choice, and how the text shows it. */
export const queueCommands: readonly Command[] = [
  command("toggleScope", "KeyT", toggleScope),
  command("nextKind", "KeyF", nextKind),
  command("nextState", "KeyD", nextState),
  command("nextLabel", "KeyL", nextLabel),
  command("nextAnnotator", "KeyU", nextAnnotator),
  command("nextSureness", "KeyS", nextSureness),
  command("nextOrder", "KeyO", nextOrder),
  command("toggleLanes", "KeyM", toggleLanes),
];
