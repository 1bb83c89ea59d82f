import { useState } from "react";
import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { parseAnnotatorId } from "../../../core/model/ids";
import { useTranslation } from "../../i18n/useTranslation";
import { openLabelEditor } from "../../labels/editorStore";
import { changeAnnotator, useSettings } from "../../state/settings";
import { setShown } from "../../suggest/showing";
import { AnnotatorField } from "../AnnotatorField";
import { Choice } from "./Choice";

/** Who annotates, and how the window looks. */
export function YouPage() {
  const { t } = useTranslation();
  return (
    <>
      <AnnotatorSetting />
      <Choice setting="language" values={["system", "zh-CN", "en"]} />
      <Choice setting="theme" values={["system", "light", "dark"]} />
      <Choice setting="contrast" values={["system", "standard", "high"]} />
      <SuggestionSetting />
      <Button className="button" onPress={() => void openLabelEditor()}>
        {t("commands.editLabels")}
      </Button>
    </>
  );
}

/** On and off for this user; a project may hide suggestions from everybody besides. */
function SuggestionSetting() {
  const { t } = useTranslation();
  const { suggestions } = useSettings();
  const values = { on: t("suggest.on"), off: t("suggest.offValue") };
  return (
    <RadioGroup
      className="choice"
      value={suggestions ? "on" : "off"}
      onChange={(next) => setShown(next === "on")}
      orientation="horizontal"
    >
      <Label>{t("suggest.setting")}</Label>
      <div className="choice-values">
        {Object.entries(values).map(([value, name]) => (
          <Radio key={value} value={value} className="choice-value">
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

function AnnotatorSetting() {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  const [name, setName] = useState<string>(annotator ?? "");
  const parsed = parseAnnotatorId(name.trim());
  const canApply = parsed.ok && parsed.value !== annotator;
  const apply = () => parsed.ok && void changeAnnotator(parsed.value);
  return (
    <div className="field-row">
      <AnnotatorField
        name={name}
        onChange={setName}
        label={t("settings.annotator")}
        help={t("settings.annotatorHelp")}
      />
      {canApply && (
        <Button className="button" onPress={apply}>
          {t("settings.apply")}
        </Button>
      )}
    </div>
  );
}
