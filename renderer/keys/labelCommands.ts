import type { Label } from "../../core/model/LabelSet";
import { labelActs } from "../commands/labelCommands";
import type { Command, LabelAct } from "./Command";
import type { KeyChord } from "./KeyChord";
import { codesOf } from "./labelKeys";

/** The commands of the project's labels: each act of {@link labelActs} once for each label, on the label's key. */
export function labelCommands(labels: readonly Label[]): readonly Command[] {
  return labelActs.flatMap((act) => labels.map((label) => commandOf(act, label)));
}

function commandOf({ id, held, run, isAvailable }: LabelAct, label: Label): Command {
  return {
    id,
    group: "annotate",
    keys: codesOf(label.key).map((code): KeyChord => ({ code, ...held })),
    run: () => run(label.id),
    label,
    ...(isAvailable && { isAvailable }),
  };
}
