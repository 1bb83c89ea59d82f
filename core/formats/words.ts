import type { FailureParameter, Language, ParameterNames } from "../errors";

/** Something said in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** Fills the places of an entry of a catalogue, `{{name}}`; what fills them may be said in both languages itself. */
export function wordsFrom<const C extends Readonly<Record<string, Words>>>(catalogue: C) {
  return <K extends keyof C & string>(
    code: K,
    parameters: Readonly<Record<ParameterNames<C[K]["en"]>, FailureParameter>>,
  ): Words => {
    const { en, "zh-CN": zh } = catalogue[code] as Words;
    return { en: filled(en, "en", parameters), "zh-CN": filled(zh, "zh-CN", parameters) };
  };
}

type Given = Readonly<Record<string, FailureParameter>>;

function filled(template: string, language: Language, given: Given): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = given[name];
    return typeof value === "object" ? value[language] : String(value);
  });
}
