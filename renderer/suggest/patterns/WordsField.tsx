import { useId, useState } from "react";
import { patternFormBounds } from "../../../core/model/PatternForm";
import { useTranslation } from "../../i18n/useTranslation";
import { saveDraft } from "./patternStore";

interface WordsFieldProps {
  readonly name: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

/** A list of words, typed with spaces, commas or line breaks between them. */
export function WordsField({ name, words, onChange }: WordsFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  // As it is typed: a comma at the end is no word yet.
  const [typed, setTyped] = useState(words.join("、"));
  const type = (next: string) => {
    setTyped(next);
    onChange(wordsIn(next));
  };
  return (
    <div className="field">
      <label htmlFor={id}>{name}</label>
      <textarea
        id={id}
        rows={typed.length > ONE_ROW ? 3 : 1}
        lang="zh-CN"
        value={typed}
        placeholder={t("patterns.wordsHint")}
        onChange={({ target }) => type(target.value)}
        onBlur={() => void saveDraft()}
      />
    </div>
  );
}

/** Characters that one row takes. */
const ONE_ROW = 30;

function wordsIn(typed: string): string[] {
  const words = typed
    .split(/[\s,，、;；]+/)
    .filter((word) => word !== "" && word.length <= patternFormBounds.word);
  return [...new Set(words)].slice(0, patternFormBounds.words);
}
