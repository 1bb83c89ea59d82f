import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { ReadingMode } from "../../core/text/units/TextUnits";
import { useTranslation } from "../i18n/useTranslation";
import { useView } from "../state/viewStore";
import "./viewSwitch.css";

const modes: readonly ReadingMode[] = ["reflowed", "source"];

/** Chooses between the text as it reads and the lines of the file. */
export function ViewSwitch() {
  const { t } = useTranslation();
  const view = useView((state) => state.view);
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t("reading.view")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => useView.setState({ view: modes.find((mode) => keys.has(mode)) ?? view })}
    >
      {modes.map((mode) => (
        <ToggleButton key={mode} id={mode}>
          {t(`reading.${mode}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
