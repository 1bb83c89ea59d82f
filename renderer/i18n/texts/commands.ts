import { texts } from "../texts";

/** What each command is called in the palette, the key sheet and the settings; keys are the commands' ids. */
export const commands = texts({ undo: "Undo" }, { undo: "撤销" });
