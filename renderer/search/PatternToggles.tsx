import { ToggleButton } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";

/** How a pattern is read. */
export interface PatternOptions {
  readonly isRegex: boolean;
  readonly matchCase: boolean;
}

export interface PatternTogglesProps extends PatternOptions {
  readonly onChange: (change: Partial<PatternOptions>) => void;
}

/** Whether capital letters count, and whether the pattern is an expression. */
export function PatternToggles({ isRegex, matchCase, onChange }: PatternTogglesProps) {
  const { t } = useTranslation();
  return (
    <>
      <ToggleButton
        className="find-toggle"
        aria-label={t("search.matchCase")}
        isSelected={matchCase}
        onChange={(next) => onChange({ matchCase: next })}
      >
        {t("search.matchCaseSign")}
      </ToggleButton>
      <ToggleButton
        className="find-toggle"
        aria-label={t("search.regex")}
        isSelected={isRegex}
        onChange={(next) => onChange({ isRegex: next })}
      >
        {t("search.regexSign")}
      </ToggleButton>
    </>
  );
}
