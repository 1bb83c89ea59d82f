import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelStyle, useLabels } from "../labels";

export interface LabelChoiceProps {
  /** Null for any. */
  readonly labels: readonly string[] | null;
  readonly onChange: (labels: readonly string[] | null) => void;
}

/** Narrows to some labels; none chosen stands for any. */
export function LabelChoice({ labels, onChange }: LabelChoiceProps) {
  const { t } = useTranslation();
  const known = useLabels();
  const change = (keys: Set<unknown>) => {
    const chosen = known.map(({ id }) => id).filter((id) => keys.has(id));
    onChange(chosen.length > 0 ? chosen : null);
  };
  return (
    <ToggleButtonGroup
      className="label-choice"
      aria-label={t("search.labels")}
      selectionMode="multiple"
      selectedKeys={labels ?? []}
      onSelectionChange={change}
    >
      {known.map((label) => (
        <ToggleButton
          key={label.id}
          id={label.id}
          className="label-choice-value"
          style={labelStyle(known, label.id)}
        >
          <i className="swatch" />
          {label.names[currentLanguage()]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
