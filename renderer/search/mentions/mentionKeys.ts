import type { KeyChord } from "../../keys/KeyChord";
import { isOfLabel } from "../../keys/labelKeys";
import { useWorkspace } from "../../state/workspaceStore";

/** The keys that list other mentions, unless the user has chosen others. */
export const usualMentionKeys: readonly KeyChord[] = [{ code: "KeyA" }];

/** The key that lists other mentions now; undefined when the user, or a label, has taken all from it. */
export function mentionKey(): KeyChord | undefined {
  const { info } = useWorkspace.getState();
  const keys = info?.settings.keys.tagMentions ?? usualMentionKeys;
  return keys.find((key) => !isOfLabel(info?.project.labels ?? [], key));
}
