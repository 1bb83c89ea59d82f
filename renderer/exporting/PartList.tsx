import type { ExportForecast } from "../../electron/ipc/exporting";
import { useTranslation } from "../i18n/useTranslation";

/** What each part of a split holds; nothing without a split. */
export function PartList({ parts }: Pick<ExportForecast, "parts">) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  return (
    <ul className="export-parts">
      {parts.map(({ name, documents, annotations }) => (
        <li key={name}>
          <strong>{t(`export.part.${name}`)}</strong> {t("export.comesTo", { documents, annotations })}
        </li>
      ))}
    </ul>
  );
}
