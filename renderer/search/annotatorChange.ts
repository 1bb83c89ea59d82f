import { useWorkspace } from "../state/workspaceStore";

/** Calls the listener when another annotator goes on: what was found and ticked was for the one before. */
export function onAnnotatorChange(listener: () => void): void {
  useWorkspace.subscribe(({ info: now }, { info: before }) => {
    if (now && before && now.settings.annotator !== before.settings.annotator) listener();
  });
}
