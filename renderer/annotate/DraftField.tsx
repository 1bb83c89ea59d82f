import { useEffect, useState } from "react";
import { useTranslation } from "../i18n/useTranslation";
import { focusText } from "./editorInUse";

interface DraftProps {
  readonly name: string;
  readonly value: string;
  readonly onKeep: (text: string) => void;
}

/** A line of text that is kept when it is left, also with Enter and Escape; what is not wanted is undone. */
export function DraftField({ name, value, onKeep }: DraftProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const onKeyDown = ({ key, nativeEvent }: React.KeyboardEvent) => {
    // Both keys belong to the input method while it composes.
    if (nativeEvent.isComposing) return;
    if (key === "Escape" || key === "Enter") focusText();
  };
  return (
    <input
      className="attribute-text"
      value={draft}
      aria-label={name}
      placeholder={t("annotations.unsaid")}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={() => draft !== value && onKeep(draft)}
      onKeyDown={onKeyDown}
    />
  );
}
