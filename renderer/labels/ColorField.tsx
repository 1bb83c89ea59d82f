import type { CSSProperties } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import type { Label } from "../../core/model/LabelSet";
import { enumerate } from "../i18n/enumerate";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { colorChoices, contrastOn, isColor, isMuchLike, LEAST_CONTRAST } from "./colors";
import { editSelected, useLabelEditor } from "./editorStore";

/** The label's colour in both themes: one of those that all readers can tell apart, or any other. */
export function ColorField({ label }: { label: Label }) {
  const { t } = useTranslation();
  const { color } = label;
  const chosen = colorChoices.find(({ light, dark }) => light === color.light && dark === color.dark);
  const choose = (name: string) => {
    const choice = colorChoices.find((each) => each.name === name);
    if (choice) editSelected({ color: { light: choice.light, dark: choice.dark } });
  };
  return (
    <div className="field">
      <RadioGroup
        className="color-choices"
        aria-label={t("labels.color")}
        orientation="horizontal"
        value={chosen?.name ?? null}
        onChange={choose}
      >
        <span className="field-name">{t("labels.color")}</span>
        {colorChoices.map(({ name, light, dark }) => (
          <Radio key={name} value={name} className="color-choice" aria-label={t(`labels.hue_${name}`)}>
            <i style={{ "--light": light, "--dark": dark } as CSSProperties} />
          </Radio>
        ))}
      </RadioGroup>
      <div className="label-pair">
        <OneColor label={label} theme="light" />
        <OneColor label={label} theme="dark" />
      </div>
      <Alike label={label} />
    </div>
  );
}

/** Which labels' colours some readers take for this one's. */
function Alike({ label }: { label: Label }) {
  const { t } = useTranslation();
  const drafts = useLabelEditor((state) => state.drafts);
  const alike = drafts.filter((draft) => draft.label !== label && isMuchLike(draft.label.color, label.color));
  const names = alike.map((draft) => draft.label.names[currentLanguage()] || t("labels.unnamed"));
  if (names.length === 0) return null;
  return (
    <small className="label-warning" role="status">
      {t("labels.alike", { labels: enumerate(names) })}
    </small>
  );
}

function OneColor({ label, theme }: { label: Label; theme: "light" | "dark" }) {
  const { t } = useTranslation();
  const value = label.color[theme];
  const contrast = contrastOn(theme, value);
  const isFaint = contrast < LEAST_CONTRAST;
  const change = (next: string) =>
    isColor(next) && editSelected({ color: { ...label.color, [theme]: next } });
  return (
    <label className={`one-color ${theme}`}>
      <input type="color" value={value} onChange={({ target }) => change(target.value)} />
      <span className="one-color-sample" style={{ "--mark": value } as CSSProperties}>
        {t("labels.sample")}
      </span>
      <span>{t(`labels.color_${theme}`)}</span>
      <small className={isFaint ? "label-warning" : undefined}>
        {t(isFaint ? "labels.tooFaint" : "labels.contrast", {
          contrast: contrast.toFixed(1),
          least: LEAST_CONTRAST,
        })}
      </small>
    </label>
  );
}
