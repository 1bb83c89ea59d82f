import type { TFunction } from "i18next";
import type { Catalogue } from "../i18n/catalogues";

type T = TFunction<"window">;
type Named<K extends keyof Catalogue> = keyof Catalogue[K] & string;

const readers: readonly string[] = [
  ..."json jsonl brat webanno-tsv uima-xmi uima-json label-studio doccano conll".split(" "),
  ..."cluener spacy w3c huggingface csv xlsx docx refi-qda".split(" "),
];
const options: readonly string[] = ["scheme", "separator", "unit", "tokens", "relations"];
const choices: readonly string[] = ["tab", "space", "character", "word", "none", "layer", "omit"];

/** Who reads a format, in a sentence; nothing of one that is newer than this window. */
export function readerText(t: T, format: string): string {
  return readers.includes(format) ? t(`exportReaders.${format as Named<"exportReaders">}`) : "";
}

/** What a format's own option is called; its id where it has no name here. */
export function optionText(t: T, option: string): string {
  return options.includes(option) ? t(`exportOptions.${option as Named<"exportOptions">}`) : option;
}

/** What a choice of it is called; tagging schemes are called the same everywhere. */
export function choiceText(t: T, choice: string): string {
  if (choices.includes(choice)) return t(`exportOptions.${choice as Named<"exportOptions">}`);
  return choice.toUpperCase();
}
