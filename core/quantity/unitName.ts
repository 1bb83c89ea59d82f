import type { Language } from "../errors";
import { nounOfId } from "./nouns";
import { wordsOfUnit } from "./units";

/** What a unit is called: in Chinese the word that texts have for it, in English its id. */
export function unitName(id: string, language: Language): string {
  return language === "en" ? id : (wordsOfUnit(id) ?? nounOfId(id) ?? id);
}
