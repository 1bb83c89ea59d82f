import { Button } from "react-aria-components";
import type { Label } from "../../../core/model/LabelSet";
import { patternBounds, type SuggestionPattern } from "../../../core/model/ProjectSuggestions";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { labelStyle, useLabels } from "../../labels";
import { patternName } from "./patternName";
import { addPattern, saveDraft, selectPattern, switchPattern, usePatterns } from "./patternStore";

/** All patterns by label, each to be switched on and off, and chosen. */
export function PatternRail({ patterns }: { patterns: readonly SuggestionPattern[] }) {
  const { t } = useTranslation();
  const labels = useLabels();
  return (
    <nav className="pattern-rail" aria-label={t("patterns.heading")}>
      {labels.map((label) => (
        <LabelPatterns key={label.id} label={label} labels={labels} patterns={patterns} />
      ))}
    </nav>
  );
}

interface LabelPatternsProps {
  readonly label: Label;
  readonly labels: readonly Label[];
  readonly patterns: readonly SuggestionPattern[];
}

/** One that was just begun is listed, too. */
function LabelPatterns({ label, labels, patterns }: LabelPatternsProps) {
  const { t } = useTranslation();
  const draft = usePatterns((state) => state.draft);
  const name = label.names[currentLanguage()];
  const isNew = draft && !patterns.some(({ id }) => id === draft.id);
  const own = [...patterns, ...(isNew ? [draft] : [])].filter((pattern) => pattern.label === label.id);
  return (
    <section aria-label={name}>
      <h3>
        <i className="swatch" aria-hidden="true" style={labelStyle(labels, label.id)} />
        {name}
      </h3>
      <ul>
        {own.map((pattern) => (
          <li key={pattern.id}>
            <Row
              pattern={pattern}
              isChosen={pattern.id === draft?.id}
              isNew={pattern === draft && isNew === true}
            />
          </li>
        ))}
      </ul>
      <Button
        className="button plain"
        isDisabled={patterns.length >= patternBounds.patterns}
        aria-label={t("patterns.addTo", { label: name })}
        onPress={() => void saveDraft().then(() => addPattern(label.id))}
      >
        + {t("patterns.add")}
      </Button>
    </section>
  );
}

interface RowProps {
  readonly pattern: SuggestionPattern;
  readonly isChosen: boolean;
  readonly isNew: boolean;
}

function Row({ pattern, isChosen, isNew }: RowProps) {
  const { t } = useTranslation();
  const name = patternName(t, pattern);
  return (
    <div className="pattern-row" data-chosen={isChosen || undefined}>
      <input
        type="checkbox"
        aria-label={t("patterns.isOn", { pattern: name })}
        checked={pattern.isOn}
        disabled={isNew}
        onChange={({ target }) => void switchPattern(pattern, target.checked)}
      />
      <button type="button" aria-current={isChosen} onClick={() => void selectPattern(pattern)}>
        {name}
      </button>
    </div>
  );
}
