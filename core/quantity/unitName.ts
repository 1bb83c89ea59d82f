import type { Language } from "../errors";
import { nounOfId } from "./nouns";
import { wordsOfUnit } from "./units";

/** Places in an order have no unit in texts: 全国前十. */
export const RANK = { id: "rank", words: "位次" };

/** What a unit is called: in Chinese the word that texts have for it, in English its id. */
export function unitName(id: string, language: Language): string {
  if (language === "en") return id;
  return id === RANK.id ? RANK.words : (wordsOfUnit(id) ?? nounOfId(id) ?? id);
}
