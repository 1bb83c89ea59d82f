import { type ChangeEvent, type CompositionEvent, useState } from "react";

/** What a text field needs so that words reach `commit` only once an input method has made them. */
export interface ComposedText {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => void;
}

/** Keeps the letters of a composition to the field: nobody looks for half of a syllable. */
export function useComposedText(value: string, commit: (value: string) => void): ComposedText {
  const [composing, setComposing] = useState<string | null>(null);
  const take = (text: string) => {
    setComposing(null);
    commit(text);
  };
  return {
    value: composing ?? value,
    onChange({ target, nativeEvent }) {
      const isComposing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
      if (isComposing) setComposing(target.value);
      else take(target.value);
    },
    onCompositionEnd: ({ currentTarget }) => take(currentTarget.value),
  };
}
