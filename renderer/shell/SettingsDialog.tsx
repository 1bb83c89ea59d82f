import { useState } from "react";
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  Label,
  Modal,
  ModalOverlay,
  Radio,
  RadioGroup,
} from "react-aria-components";
import { useTranslation } from "react-i18next";
import { parseAnnotatorId } from "../../core/model/ids";
import { changeAnnotator, changeSettings, useSettings } from "../state/settings";
import { useWorkspace } from "../state/workspaceStore";
import { AnnotatorField } from "./AnnotatorField";
import "./dialogs.css";

/** The chip with the annotator's name, and the settings behind it. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  return (
    <DialogTrigger>
      <Button className="button chip" aria-label={t("settings.open")}>
        {annotator ?? t("settings.open")}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal narrow">
          <Dialog className="dialog">
            <Settings />
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Settings() {
  const { t } = useTranslation();
  const versions = useWorkspace(({ info }) => info?.versions);
  return (
    <>
      <Heading slot="title">{t("settings.heading")}</Heading>
      <AnnotatorSetting />
      <Choice setting="theme" values={["system", "light", "dark"]} />
      <Choice setting="language" values={["system", "zh-CN", "en"]} />
      <footer className="dialog-footer">
        {versions && <small>{t("settings.versions", versions)}</small>}
        <Button className="button" slot="close">
          {t("settings.close")}
        </Button>
      </footer>
    </>
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

/** What a language is called in itself, so that it can be found in any language. */
const ownNames: Record<string, string> = { "zh-CN": "简体中文", en: "English" };

function Choice<S extends "theme" | "language">({
  setting,
  values,
}: {
  setting: S;
  values: readonly string[];
}) {
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
