import type { LabelAct } from "../keys/Command";
import { labelTicked } from "../search/concordance/hitActs";
import { useSearch } from "../search/searchStore";
import { giveLabel } from "./annotating";

/** What a label's key does, alone and with other keys held. */
export const labelActs: readonly LabelAct[] = [{ id: "giveLabel", held: {}, run: labelWhatIsShown }];

/** Over the concordance a label's key is for what is ticked there; over other lists it means nothing. */
function labelWhatIsShown(label: string): void {
  const { view } = useSearch.getState();
  if (view === null) giveLabel(label);
  else if (view === "concordance") void labelTicked(label);
}
