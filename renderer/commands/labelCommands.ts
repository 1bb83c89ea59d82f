import type { LabelAct } from "../keys/Command";
import { giveLabel } from "./annotating";

/** What a label's key does, alone and with other keys held. */
export const labelActs: readonly LabelAct[] = [{ id: "giveLabel", held: {}, run: giveLabel }];
