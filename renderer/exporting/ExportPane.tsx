import { useEffect } from "react";
import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { startExport } from "./exporting";
import { useExport } from "./exportStore";
import { ForecastPane } from "./ForecastPane";
import { FormatField } from "./FormatField";
import { LayersField } from "./LayersField";
import { lookForLayers, useLooking } from "./looking";
import { PresetBar } from "./PresetBar";
import { PreviewPane } from "./PreviewPane";
import { ScopeField } from "./ScopeField";
import { SplitField } from "./SplitField";
import { TextFields } from "./TextFields";

export interface ExportPaneProps {
  readonly isRunning: boolean;
  /** It comes back in the place of an export that was shown, and of the button that had the focus. */
  readonly takesKeys: boolean;
}

/** What is exported and how, beside what that would give. */
export function ExportPane({ isRunning, takesKeys }: ExportPaneProps) {
  const { t } = useTranslation();
  const form = useExport((state) => state.form);
  useEffect(() => void lookForLayers(), []);
  useLooking();
  return (
    <>
      {form === null ? (
        <p role="status">{t("export.nothing")}</p>
      ) : (
        <div className="export-panes">
          <div className="export-form">
            <FormatField />
            <LayersField form={form} />
            <ScopeField />
            <TextFields form={form} />
            <SplitField form={form} />
          </div>
          <div className="export-look">
            <PreviewPane />
            <ForecastPane />
          </div>
        </div>
      )}
      <footer className="dialog-footer">
        <PresetBar />
        <Button className="button" slot="close">
          {t("buttons.cancel")}
        </Button>
        {/* Never disabled: that would take the focus out of the dialog, and Escape would not close it. */}
        <Button className="button primary" autoFocus={takesKeys} onPress={() => void startExport()}>
          {t(isRunning ? "export.running" : "export.choose")}
        </Button>
      </footer>
    </>
  );
}
