import type { TFunction } from "i18next";
import type { Suggestion } from "../../core/suggest/Suggestion";
import type { Taught } from "../../electron/ipc/suggest";

/** Why a passage is suggested, in the window's language. */
export function reasonText(
  t: TFunction<"window">,
  { label, reason }: Suggestion,
  taught: readonly Taught[],
): string {
  if (reason.source === "memory") return t("suggest.byMemory", { count: reason.tagged, seen: reason.seen });
  if (reason.source === "pattern")
    return t("suggest.byPattern", { caught: reason.caught, all: reason.caught + reason.wrong });
  const count = taught.find((each) => each.label === label)?.passages ?? 0;
  return t("suggest.byLearner", { count });
}
