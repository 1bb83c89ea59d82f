import type { ExportForecast } from "../../electron/ipc/exporting";
import { useTranslation } from "../i18n/useTranslation";
import { useExport } from "./exportStore";

/** What becomes of the open cases of gold, and which annotations of others are left out; a line each. */
export function LeftOutLines({ openCases, withheld }: Pick<ExportForecast, "openCases" | "withheld">) {
  const { t } = useTranslation();
  const isMarked = useExport(({ form }) => form?.openCases === "marked");
  return (
    <>
      {openCases !== null && openCases > 0 && (
        <>
          <br />
          {t(isMarked ? "export.openMarked" : "export.openOmitted", { count: openCases })}
        </>
      )}
      {withheld > 0 && (
        <>
          <br />
          {t("export.withheld", { count: withheld })}
        </>
      )}
    </>
  );
}
