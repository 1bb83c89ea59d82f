import { failure } from "../../../core/errors";
import { err } from "../../../core/result";
import type { SuggestMethod } from "../../suggest/protocol";
import type { SuggestThread } from "../../suggest/SuggestThread";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/**
 * Answers the page about suggestions: what is asked is passed on to the thread, with the annotator in the settings.
 * While they have switched suggestions off nothing that would be learnt for is, so that no thread is started.
 */
export function suggestHandlers(
  { settings }: Pick<Session, "settings">,
  suggest: Pick<SuggestThread, "ask">,
): Pick<Handlers, SuggestMethod> {
  const annotator = () => settings.value.annotator;
  const isOff = () => !settings.value.suggestions;
  return {
    suggestPassages: async (request) =>
      isOff() ? off : suggest.ask("suggestPassages", request, annotator()),
    tallyPattern: async (request) => (isOff() ? off : suggest.ask("tallyPattern", request, annotator())),
    findLeastSure: async (request) => (isOff() ? off : suggest.ask("findLeastSure", request, annotator())),
    cancelLeastSure: async (request) =>
      isOff() ? off : suggest.ask("cancelLeastSure", request, annotator()),
  };
}

const off = err(failure("suggestions-off", {}));
