import type { KeyChord } from "../../keys/KeyChord";
import { useWorkspace } from "../../state/workspaceStore";

/** The keys that list other mentions, unless the user has chosen others. */
export const usualMentionKeys: readonly KeyChord[] = [{ code: "KeyA" }];

/** The key that lists other mentions now; undefined when the user has taken all from it. */
export function mentionKey(): KeyChord | undefined {
  const chosen = useWorkspace.getState().info?.settings.keys.tagMentions;
  return (chosen ?? usualMentionKeys)[0];
}
