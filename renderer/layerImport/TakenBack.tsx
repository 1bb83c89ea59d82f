import { useTranslation } from "react-i18next";
import { useLayerImport } from "./layerImportStore";

/** What became of taking an import back; nothing before. */
export function TakenBack() {
  const { t } = useTranslation();
  const takenBack = useLayerImport((state) => state.takenBack);
  if (takenBack === null) return null;
  const { removed, kept } = takenBack;
  return (
    <>
      <strong>{t("layerImport.takenBack", { count: removed })}</strong>
      {kept.length > 0 && ` ${t("layerImport.kept", { count: kept.length })} ${kept.join(", ")}`}
    </>
  );
}
