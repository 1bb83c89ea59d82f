import { useTranslation } from "../i18n/useTranslation";
import { useLayerImport } from "./layerImportStore";
import { takenBackText } from "./takenBackText";

/** What became of taking an import back; nothing before. */
export function TakenBack() {
  const { t } = useTranslation();
  const takenBack = useLayerImport((state) => state.takenBack);
  if (takenBack === null) return null;
  const { kept } = takenBack;
  return (
    <>
      <strong>{takenBackText(t, takenBack)}</strong>
      {kept.length > 0 && ` ${t("layerImport.kept", { count: kept.length })} ${kept.join(", ")}`}
    </>
  );
}
