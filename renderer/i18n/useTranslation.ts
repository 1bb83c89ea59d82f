import i18next, { type TFunction } from "i18next";
import { useSyncExternalStore } from "react";
import type { Language } from "../../core/errors";
import { currentLanguage } from "./i18n";

/** What a component says its texts with. */
export interface Translation {
  /** Another function in another language, so that what is memoised over it is made anew. */
  readonly t: TFunction;
  readonly language: Language;
}

let shown: Translation | null = null;

/** The texts in the language shown; another language draws the component anew. */
export function useTranslation(): Translation {
  return useSyncExternalStore(subscribe, translation);
}

function subscribe(changed: () => void): () => void {
  i18next.on("languageChanged", changed);
  return () => i18next.off("languageChanged", changed);
}

function translation(): Translation {
  const language = currentLanguage();
  if (shown?.language !== language) shown = { language, t: i18next.getFixedT(language) };
  return shown;
}
