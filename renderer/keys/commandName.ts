import i18next, { type TFunction } from "i18next";
import type { Language } from "../../core/errors";
import { enumerate } from "../i18n/enumerate";
import { currentLanguage } from "../i18n/i18n";
import type { Command } from "./Command";
import type { KeyHolder } from "./conflicts";

/** What a command is called in the language shown, or in another one. */
export function commandName({ id, label }: Command, language: Language = currentLanguage()): string {
  return textIn(language)(`commands.${id}`, { label: label?.names[language] ?? "" });
}

/** Everything that has a key, as a sentence names it: commands' names, and what fixed keys do. */
export function holderNames(holders: readonly KeyHolder[]): string {
  return enumerate(new Set(holders.map(holderName)));
}

/** The labels among what has a key. */
export function labelNames(holders: readonly KeyHolder[]): string {
  const labels = holders.flatMap((holder) => (holder.kind === "command" ? (holder.command.label ?? []) : []));
  return enumerate(new Set(labels.map(({ names }) => names[currentLanguage()])));
}

function holderName(holder: KeyHolder): string {
  if (holder.kind === "command") return commandName(holder.command);
  return textIn(currentLanguage())(`fixedKeys.${holder.id}`);
}

function textIn(language: Language): TFunction<"window"> {
  return i18next.getFixedT(language, "window") as TFunction<"window">;
}
