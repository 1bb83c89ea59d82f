import type { Label } from "../../core/model/LabelSet";
import { useLabels } from "../labels";
import { useWorkspace } from "../state/workspaceStore";
import { allCommands } from "./allCommands";
import type { CommandId } from "./Command";
import type { KeyChord } from "./KeyChord";
import { type BoundCommand, bindCommands, type ChosenKeys } from "./keyBindings";
import { labelCommands } from "./labelCommands";
import { overText } from "./overText";

const NONE_CHOSEN: ChosenKeys = {};
const NO_KEYS: readonly KeyChord[] = [];

/** The latest for all components that show keys: there are dozens, and each would bind a hundred commands. */
let latest: { labels: readonly Label[]; chosen: ChosenKeys; bound: readonly BoundCommand[] } | null = null;

/** Every command of the window with the keys that it has now, the labels' first. */
export function useBoundCommands(): readonly BoundCommand[] {
  const labels = useLabels();
  const chosen = useChosenKeys();
  if (latest?.labels !== labels || latest.chosen !== chosen)
    latest = { labels, chosen, bound: boundCommands(labels, chosen) };
  return latest.bound;
}

/** Every command with its keys, given the project's labels and the user's choices. */
export function boundCommands(labels: readonly Label[], chosen: ChosenKeys): readonly BoundCommand[] {
  return bindCommands([...labelCommands(labels), ...allCommands].map(overText), chosen);
}

/** The keys that run a command now; none when the user, or a label, has taken them from it. */
export function useKeysOf(id: CommandId): readonly KeyChord[] {
  return useBoundCommands().find(({ command }) => command.id === id)?.live ?? NO_KEYS;
}

/** The keys the user has chosen. */
export function useChosenKeys(): ChosenKeys {
  return useWorkspace(({ info }) => info?.settings.keys) ?? NONE_CHOSEN;
}
