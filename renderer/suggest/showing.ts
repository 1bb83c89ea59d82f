import { announce } from "../state/announcements";
import { changeProject } from "../state/project";
import { changeSettings } from "../state/settings";
import { useWorkspace } from "../state/workspaceStore";
import { areSuggestionsHidden } from "./asking";

/** Shows suggestions to this user, or no longer. */
export function setShown(suggestions: boolean): void {
  announce((t) => t(suggestions ? "suggest.nowOn" : "suggest.nowOff"));
  void changeSettings({ suggestions });
}

/** The other way. */
export function toggleShown(): void {
  setShown(!(useWorkspace.getState().info?.settings.suggestions ?? true));
}

/** Hides suggestions from everybody in the project, or no longer. */
export async function setHidden(hidden: boolean): Promise<void> {
  if (await changeProject({ kind: "suggestions-hidden", hidden }))
    announce((t) => t(hidden ? "suggest.nowHidden" : "suggest.nowShown"));
}

/** The other way. */
export function toggleHidden(): Promise<void> {
  return setHidden(!areSuggestionsHidden());
}
