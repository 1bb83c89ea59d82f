import { Label, Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "../../i18n/useTranslation";
import { changeSettings, useSettings } from "../../state/settings";

/** What a language is called in itself, so that it can be found in any language. */
const ownNames: Record<string, string> = { "zh-CN": "简体中文", en: "English" };

interface ChoiceProps {
  readonly setting: "theme" | "contrast" | "language";
  readonly values: readonly string[];
}

/** A setting of a few values, in effect as soon as one is chosen. */
export function Choice({ setting, values }: ChoiceProps) {
  const { t } = useTranslation();
  const value = useSettings()[setting];
  const change = (next: string) => void changeSettings({ [setting]: next });
  return (
    <RadioGroup className="choice" value={value} onChange={change} orientation="horizontal">
      <Label>{t(`settings.${setting}`)}</Label>
      <div className="choice-values">
        {values.map((each) => (
          <Radio key={each} value={each} className="choice-value">
            {ownNames[each] ?? t(`settings.${setting}_${each}` as "settings.theme_dark")}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
