import type { SuggestMethod } from "../../suggest/protocol";
import type { SuggestThread } from "../../suggest/SuggestThread";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Answers the page about suggestions: all is passed on to the thread, with the annotator in the settings. */
export function suggestHandlers(
  { settings }: Pick<Session, "settings">,
  suggest: Pick<SuggestThread, "ask">,
): Pick<Handlers, SuggestMethod> {
  const annotator = () => settings.value.annotator;
  return {
    suggestPassages: (request) => suggest.ask("suggestPassages", request, annotator()),
    tallyPattern: (request) => suggest.ask("tallyPattern", request, annotator()),
    findLeastSure: (request) => suggest.ask("findLeastSure", request, annotator()),
    cancelLeastSure: (request) => suggest.ask("cancelLeastSure", request, annotator()),
  };
}
