import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Suggestion } from "../../core/suggest/Suggestion";
import { useEditor } from "../annotate/editorInUse";
import { placeBeside } from "../annotate/placeBeside";
import { useTranslation } from "../i18n/useTranslation";
import { useKeysOf } from "../keys/boundCommands";
import { CommandKey } from "../keys/KeyCaps";
import { labelName, labelStyle, useLabels } from "../labels";
import { useView } from "../state/viewStore";
import { acceptSuggestion, percentOf, rejectSuggestion } from "./deciding";
import { reasonText } from "./reasonText";
import { useSuggest } from "./suggestStore";
import "./suggest.css";

/** By the suggestion that is looked at: its label, how likely it is, and why. */
export function SuggestionCard() {
  const current = useSuggest((state) => state.current);
  const anchor = useAnchor(current);
  return current && anchor ? <Card suggestion={current} anchor={anchor} /> : null;
}

/** Where it is on screen, anew after each scroll; null when out of view. */
function useAnchor(current: Suggestion | null): DOMRect | null {
  const visible = useView((state) => state.visible);
  const view = useView((state) => state.view);
  const editor = useEditor((state) => state.editor);
  const [anchor, setAnchor] = useState<DOMRect | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the box moves when the view does
  useLayoutEffect(() => {
    setAnchor(current && editor ? editor.boxOf(current) : null);
  }, [current, editor, visible, view]);
  return anchor;
}

function Card({ suggestion, anchor }: { suggestion: Suggestion; anchor: DOMRect }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const taught = useSuggest((state) => state.taught);
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (box.current) placeBeside(box.current, anchor);
  }, [anchor]);
  return (
    <section
      ref={box}
      className="suggestion-card"
      aria-label={t("suggest.card")}
      style={labelStyle(labels, suggestion.label)}
      data-testid="suggestion-card"
    >
      <p>
        <i className="swatch" />
        <strong>{labelName(suggestion.label)}</strong>
        <span>{t("suggest.score", { score: percentOf(suggestion) })}</span>
        <small>{reasonText(t, suggestion, taught)}</small>
      </p>
      <div>
        <Button className="button" onPress={() => acceptSuggestion()} preventFocusOnPress>
          {t("suggest.accept")} <AcceptKey />
        </Button>
        <Button className="button plain" onPress={rejectSuggestion} preventFocusOnPress>
          {t("suggest.reject")} <CommandKey id="rejectSuggestion" />
        </Button>
      </div>
    </section>
  );
}

/** Enter is a key of the text itself and always accepts; a key that was chosen for it is shown instead. */
function AcceptKey() {
  const hasChosen = useKeysOf("acceptSuggestion").length > 0;
  return hasChosen ? <CommandKey id="acceptSuggestion" /> : <kbd>Enter</kbd>;
}
