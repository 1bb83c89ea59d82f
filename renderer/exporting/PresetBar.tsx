import { useState } from "react";
import { Button, Input, TextField } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { SelectField } from "../search/SelectField";
import { useSettings } from "../state/settings";
import { useExport } from "./exportStore";
import { forgetPreset, rememberPreset, takePreset } from "./presets";

/** Ways to export that have a name: taken, remembered, forgotten. */
export function PresetBar() {
  const { exportPresets } = useSettings();
  const form = useExport((state) => state.form);
  const [isNaming, setNaming] = useState(false);
  // The one that says what is chosen, when there is one.
  const chosen = exportPresets.find((each) => JSON.stringify(each.form) === JSON.stringify(form));
  return (
    <span className="export-presets">
      {isNaming ? (
        <NameField onEnd={() => setNaming(false)} />
      ) : (
        <Presets chosen={chosen?.name ?? ""} onName={() => setNaming(true)} />
      )}
    </span>
  );
}

function Presets({ chosen, onName }: { readonly chosen: string; readonly onName: () => void }) {
  const { t } = useTranslation();
  const { exportPresets } = useSettings();
  const take = (name: string) => {
    const preset = exportPresets.find((each) => each.name === name);
    if (preset) takePreset(preset);
  };
  const choices = [
    { value: "", name: t("export.noPreset") },
    ...exportPresets.map(({ name }) => ({ value: name, name })),
  ];
  return (
    <>
      {exportPresets.length > 0 && (
        <SelectField name={t("export.preset")} isNamed {...{ choices }} value={chosen} onChange={take} />
      )}
      {chosen === "" ? (
        <Button className="button plain" onPress={onName}>
          {t("export.remember")}
        </Button>
      ) : (
        <Button className="button plain" onPress={() => void forgetPreset(chosen)}>
          {t("export.forget")}
        </Button>
      )}
    </>
  );
}

function NameField({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const remember = () => void rememberPreset(name).then(onEnd);
  return (
    <form
      className="export-naming"
      onSubmit={(event) => {
        event.preventDefault();
        remember();
      }}
    >
      <TextField
        aria-label={t("export.presetName")}
        value={name}
        onChange={setName}
        maxLength={100}
        autoFocus
      >
        <Input placeholder={t("export.presetName")} />
      </TextField>
      <Button className="button" type="submit">
        {t("export.keep")}
      </Button>
      <Button className="button plain" onPress={onEnd}>
        {t("export.leave")}
      </Button>
    </form>
  );
}
