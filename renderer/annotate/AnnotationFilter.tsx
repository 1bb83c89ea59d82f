import type { ReactNode } from "react";
import { type KeyboardEvent, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelStyle, useLabels } from "../labels";
import { LabelHint } from "../labels/LabelHint";
import { SearchBox } from "../shell/SearchBox";
import { focusText } from "./editorInUse";
import { useFilter } from "./filterStore";

/** Narrows the list to labels and to a piece of text; says what it holds back, where it does. */
export function AnnotationFilter({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const text = useFilter((filter) => filter.text);
  return (
    <div className="annotation-filter">
      <SearchBox
        name={t("annotations.search")}
        value={text}
        onChange={(next) => useFilter.setState({ text: next })}
        onKeyDown={leaveEmpty}
      />
      <div className="filter-row">
        <LabelFilter />
        {children}
      </div>
    </div>
  );
}

/** Escape clears the filter first, then leads back to the text, as from the other fields beside it. */
function leaveEmpty({ key, target, continuePropagation }: KeyboardEvent): void {
  // React Aria would keep every other key to itself, such as the one that opens the commands.
  continuePropagation();
  if (key === "Escape" && target instanceof HTMLInputElement && target.value === "") focusText();
}

function LabelFilter() {
  const { t } = useTranslation();
  const labels = useLabels();
  const hidden = useFilter((filter) => filter.hidden);
  const shown = labels.map(({ id }) => id).filter((id) => !hidden.has(id));
  const change = (keys: Set<unknown>) =>
    useFilter.setState({ hidden: new Set(labels.map(({ id }) => id).filter((id) => !keys.has(id))) });
  return (
    <ToggleButtonGroup
      className="filter-labels"
      aria-label={t("annotations.filterByLabel")}
      selectionMode="multiple"
      selectedKeys={shown}
      onSelectionChange={change}
    >
      {labels.map((label) => (
        <LabelHint key={label.id} label={label}>
          <ToggleButton id={label.id} className="filter-label" style={labelStyle(labels, label.id)}>
            <i className="swatch" />
            {label.names[currentLanguage()]}
          </ToggleButton>
        </LabelHint>
      ))}
    </ToggleButtonGroup>
  );
}
